package io.github.rootguard.keycloak.authentication;

import io.github.rootguard.keycloak.event.PolicyEvents;
import io.github.rootguard.keycloak.facts.LoginProofs;
import io.github.rootguard.keycloak.signin.FactorStep;
import io.github.rootguard.keycloak.signin.RefusedPage;
import io.github.rootguard.keycloak.signin.RestartLogin;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.SignInJudgement;
import io.github.rootguard.keycloak.signin.Step;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/**
 * The step {@code root-user-mfa}. It asks for exactly what the gate would ask for next, and only where that is the second
 * factor; whatever else is missing is left to the gate, which comes after every flow. Everybody else passes by success,
 * because Keycloak lets a flow fail whose required step was only attempted.
 */
final class RootUserMfa implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        root(context).ifPresentOrElse(signIn -> goOn(context, signIn, List.of()), context::success);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        root(context).ifPresentOrElse(signIn -> take(context, signIn), context::success);
    }

    private static void take(AuthenticationFlowContext context, RootSignIn signIn) {
        if (RestartLogin.asked(signIn)) {
            context.challenge(RestartLogin.response(signIn));
            return;
        }
        Step step = step();
        boolean own = !signIn.progress().locked() && factorIsNext(SignInJudgement.of(signIn)) && step.posted(signIn);
        goOn(context, signIn, own ? step.submit(signIn) : List.of());
    }

    private static void goOn(AuthenticationFlowContext context, RootSignIn signIn, List<FormMessage> wrong) {
        if (signIn.progress().locked()) {
            context.challenge(new RefusedPage(signIn).response(tooManyTries()));
            return;
        }
        Decision decision = SignInJudgement.of(signIn);
        if (!factorIsNext(decision)) {
            context.success();
            return;
        }
        if (!wrong.isEmpty()) {
            PolicyEvents.describe(signIn.event().clone().user(signIn.user()), decision)
                    .error("invalid_user_credentials");
        }
        context.challenge(step().page(signIn, wrong));
    }

    /** Root, where the password was typed and a page can be shown. Who is root is not asked before. */
    private static Optional<RootSignIn> root(AuthenticationFlowContext context) {
        if (!new LoginProofs(context.getRealm(), context.getAuthenticationSession()).password()) {
            return Optional.empty();
        }
        RootSignIn signIn = new RootSignIn(context);
        return signIn.isRoot() && signIn.policy().intact() && signIn.kind().interactive() && !signIn.onlyWatched()
                ? Optional.of(signIn)
                : Optional.empty();
    }

    private static boolean factorIsNext(Decision decision) {
        return decision.first()
                .filter(first -> first.rule() == RuleId.FACTOR_PROVEN && first.kind() != ViolationKind.UNREADABLE)
                .isPresent();
    }

    private static Step step() {
        return new FactorStep(true);
    }

    private static Decision tooManyTries() {
        return Decision.deny(List.of(new Violation(RuleId.GUESSING_LIMIT, ViolationKind.FORBIDDEN)));
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
