package io.github.rootguard.keycloak.succession;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** All sessions of a user. */
public final class UserSessions {
    private UserSessions() {}

    /** Ends all of them, online and offline; a root session takes its grant along. */
    public static void endAll(KeycloakSession session, RealmModel realm, UserModel user) {
        session.sessions().removeUserSessions(realm, user);
        endOffline(session, realm, user);
    }

    /** Ends all of them but one online session. */
    public static void endAllBut(KeycloakSession session, RealmModel realm, UserModel user, String keptId) {
        session.sessions()
                .getUserSessionsStream(realm, user)
                .filter(online -> !online.getId().equals(keptId))
                .toList()
                .forEach(online -> session.sessions().removeUserSession(realm, online));
        endOffline(session, realm, user);
    }

    private static void endOffline(KeycloakSession session, RealmModel realm, UserModel user) {
        session.sessions()
                .getOfflineUserSessionsStream(realm, user)
                .toList()
                .forEach(offline -> session.sessions().removeOfflineUserSession(realm, offline));
    }
}
