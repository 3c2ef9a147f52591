package io.github.rootguard.keycloak.facts;

import org.keycloak.models.KeycloakSession;

/** Marks a request in which an access key was proven and permitted, so that its session may be made even for root. */
public final class AccessKeyUse {
    private static final String USER = AccessKeyUse.class.getName();

    private AccessKeyUse() {}

    /** The key of this user was proven and permitted in this request. */
    public static void permitted(KeycloakSession session, String userId) {
        session.setAttribute(USER, userId);
    }

    /** Whether this request is the use of a key of this user. */
    public static boolean underWay(KeycloakSession session, String userId) {
        return userId.equals(session.getAttribute(USER, String.class));
    }
}
