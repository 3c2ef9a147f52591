package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.facts.AdminCaller;
import org.keycloak.models.KeycloakSession;

/**
 * Marks a request that only reads and is not root's: it is told nothing about root's sessions and consents. A request
 * that ends sessions has to find them.
 */
final class ForeignRead {
    private static final String MARK = ForeignRead.class.getName();

    private ForeignRead() {}

    static void mark(KeycloakSession session, AdminCaller caller) {
        if (caller.realm() != null && !caller.rootOfTarget()) {
            session.setAttribute(MARK, true);
        }
    }

    static boolean now(KeycloakSession session) {
        return session.getAttributeOrDefault(MARK, false);
    }
}
