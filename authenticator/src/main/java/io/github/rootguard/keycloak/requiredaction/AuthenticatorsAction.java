package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.RestartLogin;
import io.github.rootguard.keycloak.signin.RootSignIn;
import java.util.function.Consumer;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The required action {@code root-guard-authenticators}: root lists, adds, renames and removes its authenticators, in a
 * session for a task that includes its own account.
 */
final class AuthenticatorsAction implements RequiredActionProvider {
    /** Older proofs are asked for again, which takes root through the gate: docs/adr/0006 says why. */
    private static final int MAX_AUTH_AGE_SECONDS = 300;

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** Not what the realm says about this action: then an administrator could switch the proof off. */
    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return MAX_AUTH_AGE_SECONDS;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (new RootSignIn(context).isRoot()) {
            manage(context, ManageAuthenticators::show);
        } else {
            context.ignore();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        if (!signIn.isRoot()) {
            context.cancel();
        } else if (RestartLogin.asked(signIn)) {
            context.challenge(RestartLogin.response(signIn));
        } else {
            manage(context, ManageAuthenticators::process);
        }
    }

    @Override
    public void close() {}

    private static void manage(RequiredActionContext context, Consumer<ManageAuthenticators> pages) {
        RootSignIn signIn = new RootSignIn(context);
        if (OwnAccountTask.allows(signIn)) {
            pages.accept(new ManageAuthenticators(context));
        } else {
            context.challenge(OwnAccountTask.refusal(signIn));
        }
    }
}
