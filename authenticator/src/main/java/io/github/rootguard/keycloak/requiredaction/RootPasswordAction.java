package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.RestartLogin;
import io.github.rootguard.keycloak.signin.RootSignIn;
import java.util.List;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

/** The required action {@code root-guard-password}: root changes its password, in a session for that task. */
final class RootPasswordAction implements RequiredActionProvider {
    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return OwnAccountTask.MAX_AUTH_AGE_SECONDS;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        if (!signIn.isRoot()) {
            context.ignore();
        } else if (OwnAccountTask.allows(signIn)) {
            context.challenge(step(signIn).page(signIn, List.of()));
        } else {
            context.challenge(OwnAccountTask.refusal(signIn));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        if (!signIn.isRoot()) {
            context.cancel();
        } else if (RestartLogin.asked(signIn)) {
            context.challenge(RestartLogin.response(signIn));
        } else if (!OwnAccountTask.allows(signIn)) {
            context.challenge(OwnAccountTask.refusal(signIn));
        } else {
            NewPasswordStep step = step(signIn);
            List<FormMessage> wrong = step.submit(signIn);
            if (wrong.isEmpty()) {
                context.success();
            } else {
                context.challenge(step.page(signIn, wrong));
            }
        }
    }

    @Override
    public void close() {}

    private static NewPasswordStep step(RootSignIn signIn) {
        return new NewPasswordStep(password -> RootPassword.change(signIn, password));
    }
}
