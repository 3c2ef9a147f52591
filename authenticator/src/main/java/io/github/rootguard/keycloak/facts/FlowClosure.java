package io.github.rootguard.keycloak.facts;

import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Remembers in an authentication session that a step of its login flow closes the flow to root. It holds for one user,
 * like proofs: whoever signs in instead is not root and is not concerned.
 */
public final class FlowClosure {
    private static final String NOTE = "root-guard.flow-closed";

    private FlowClosure() {}

    /** Closes the rest of this sign-in to the user. */
    public static void close(AuthenticationSessionModel login, String userId) {
        login.setAuthNote(NOTE, userId);
    }

    /** Whether it is closed to the user. */
    public static boolean closed(AuthenticationSessionModel login, String userId) {
        return userId.equals(login.getAuthNote(NOTE));
    }
}
