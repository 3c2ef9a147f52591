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
