package io.github.rootguard.keycloak.requiredaction;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** The root session that this browser already has. */
final class LiveRootSession {
    private LiveRootSession() {}

    /** The session of the browser's cookie, as far as it has a live grant: others are not found at all. */
    static Optional<UserSessionModel> ofBrowser(KeycloakSession session, RealmModel realm, UserModel root) {
        AuthResult cookie = AuthenticationManager.authenticateIdentityCookie(session, realm, true);
        return Optional.ofNullable(cookie)
                .map(AuthResult::session)
                .filter(live -> live.getUser() != null && live.getUser().getId().equals(root.getId()));
    }
}
