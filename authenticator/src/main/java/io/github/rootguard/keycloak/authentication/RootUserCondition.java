package io.github.rootguard.keycloak.authentication;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The condition {@code condition-root-user}. Keycloak asks it again after every step, so it may change its mind. */
final class RootUserCondition implements ConditionalAuthenticator {

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        return root(context) != negated(context);
    }

    private static boolean root(AuthenticationFlowContext context) {
        boolean shown = ShownIdentity.of(context);
        UserModel user = context.getUser();
        return user != null
                && shown
                && RealmPolicies.of(context.getSession(), context.getRealm()).isRoot(user.getId());
    }

    private static boolean negated(AuthenticationFlowContext context) {
        return Optional.ofNullable(context.getAuthenticatorConfig())
                .map(AuthenticatorConfigModel::getConfig)
                .map(config -> config.get(RootUserConditionFactory.NEGATE))
                .filter(Boolean::parseBoolean)
                .isPresent();
    }

    @Override
    public void action(AuthenticationFlowContext context) {}

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
