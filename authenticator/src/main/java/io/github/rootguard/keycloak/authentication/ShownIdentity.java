package io.github.rootguard.keycloak.authentication;

import io.github.rootguard.keycloak.facts.LoginProofs;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Whether whoever signs in has shown more than the name of a user. Until then no step may behave differently for root:
 * anybody could type names and find out which one is root's.
 */
final class ShownIdentity {
    private ShownIdentity() {}

    static boolean of(AuthenticationFlowContext context) {
        return new LoginProofs(context.getRealm(), context.getAuthenticationSession()).moreThanAName()
                || hasSession(context);
    }

    /** Keycloak names the user of a session that the browser has before it asks that user for more (step-up). */
    private static boolean hasSession(AuthenticationFlowContext context) {
        UserModel user = context.getUser();
        AuthResult cookie =
                AuthenticationManager.authenticateIdentityCookie(context.getSession(), context.getRealm(), true);
        return user != null && cookie != null && user.equals(cookie.user());
    }
}
