package io.github.rootguard.keycloak.authentication;

import io.github.rootguard.keycloak.facts.FlowClosure;
import io.github.rootguard.keycloak.signin.RefusedPage;
import io.github.rootguard.keycloak.signin.RestartLogin;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.SignInJudgement;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The step {@code deny-root-user}. It closes the flow to root for good: where it may not let on who is root, and on
 * whatever way somebody goes on from its page, the gate refuses at the end.
 */
final class DenyRootUser implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        boolean shown = ShownIdentity.of(context);
        RootSignIn signIn = new RootSignIn(context);
        // For everybody: the claim makes somebody root in the middle of a sign-in.
        FlowClosure.close(signIn.login(), signIn.user().getId());
        if (signIn.isRoot() && shown && signIn.kind().canShowPages() && !signIn.onlyWatched()) {
            // A failure would count as a wrong password and lock root out for a while.
            context.challenge(new RefusedPage(signIn).response(SignInJudgement.of(signIn)));
        } else {
            context.success();
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        RootSignIn signIn = new RootSignIn(context);
        if (RestartLogin.asked(signIn)) {
            context.challenge(RestartLogin.response(signIn));
        } else {
            authenticate(context);
        }
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
