package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.signin.RestartLogin;
import io.github.rootguard.keycloak.signin.RootSignIn;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** The required action {@code access-keys}: users look after their own access keys. */
final class AccessKeysAction implements RequiredActionProvider {

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** Not what the realm says about this action, but what the policy says. */
    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return RealmPolicies.of(session, session.getContext().getRealm())
                .settings()
                .accessKeys()
                .creationMaxAuthAgeSeconds();
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        new ManageAccessKeys(context).show();
    }

    @Override
    public void processAction(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        if (RestartLogin.asked(signIn)) {
            context.challenge(RestartLogin.response(signIn));
        } else {
            new ManageAccessKeys(context).process();
        }
    }

    @Override
    public void close() {}
}
