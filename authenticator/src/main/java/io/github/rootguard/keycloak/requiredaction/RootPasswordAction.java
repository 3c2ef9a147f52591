package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.RootSignIn;
import java.util.List;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.utils.FormMessage;

/** The required action {@code root-guard-password}: root changes its password, in a session for that task. */
final class RootPasswordAction extends OwnAccountAction {
    @Override
    void show(RequiredActionContext context, RootSignIn signIn) {
        context.challenge(step(signIn).page(signIn, List.of()));
    }

    @Override
    void process(RequiredActionContext context, RootSignIn signIn) {
        NewPasswordStep step = step(signIn);
        List<FormMessage> wrong = step.submit(signIn);
        if (wrong.isEmpty()) {
            context.success();
        } else {
            context.challenge(step.page(signIn, wrong));
        }
    }

    private static NewPasswordStep step(RootSignIn signIn) {
        return new NewPasswordStep(password -> RootPassword.change(signIn, password));
    }
}
