package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.RefusedPage;
import io.github.rootguard.keycloak.signin.ResyncStep;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import java.util.List;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.utils.FormMessage;

/** The required action {@code root-guard-resync}: root synchronizes an authenticator, in a session for its own account. */
final class RootResyncAction extends OwnAccountAction {
    private static final String CANCEL = "cancel";

    @Override
    boolean abandoned(RootSignIn signIn) {
        return signIn.posted(CANCEL);
    }

    @Override
    void show(RequiredActionContext context, RootSignIn signIn) {
        show(context, signIn, List.of());
    }

    @Override
    void process(RequiredActionContext context, RootSignIn signIn) {
        ResyncStep step = step();
        if (signIn.progress().locked() || !step.posted(signIn)) {
            show(context, signIn);
            return;
        }
        List<FormMessage> wrong = step.submit(signIn);
        if (wrong.isEmpty()) {
            context.success();
        } else {
            signIn.event().clone().error("invalid_user_credentials");
            show(context, signIn, wrong);
        }
    }

    private static void show(RequiredActionContext context, RootSignIn signIn, List<FormMessage> wrong) {
        if (signIn.progress().locked()) {
            context.challenge(new RefusedPage(signIn).response(tooManyTries()));
        } else {
            context.challenge(step().page(signIn, wrong));
        }
    }

    private static ResyncStep step() {
        return new ResyncStep(any -> {});
    }

    private static Decision tooManyTries() {
        return Decision.deny(List.of(new Violation(RuleId.GUESSING_LIMIT, ViolationKind.FORBIDDEN)));
    }
}
