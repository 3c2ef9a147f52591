package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.RefusedPage;
import io.github.rootguard.keycloak.signin.RestartLogin;
import io.github.rootguard.keycloak.signin.ResyncStep;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import java.util.List;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

/** The required action {@code root-guard-resync}: root synchronizes an authenticator, in a session for its own account. */
final class RootResyncAction implements RequiredActionProvider {
    private static final String CANCEL = "cancel";

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
        } else {
            show(context, signIn, List.of());
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        if (!signIn.isRoot() || signIn.posted(CANCEL)) {
            context.cancel();
        } else if (RestartLogin.asked(signIn)) {
            context.challenge(RestartLogin.response(signIn));
        } else if (signIn.progress().locked() || !OwnAccountTask.allows(signIn)) {
            show(context, signIn, List.of());
        } else {
            process(context, signIn);
        }
    }

    @Override
    public void close() {}

    private static void process(RequiredActionContext context, RootSignIn signIn) {
        ResyncStep step = step();
        if (!step.posted(signIn)) {
            show(context, signIn, List.of());
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
        if (!OwnAccountTask.allows(signIn)) {
            context.challenge(OwnAccountTask.refusal(signIn));
        } else if (signIn.progress().locked()) {
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
