package io.github.rootguard.keycloak.guard;

import org.keycloak.models.KeycloakSession;
import org.keycloak.storage.DatastoreProvider;

/**
 * Whether the hard choke points stand in the way of the current request: the datastore is ours, and the request came
 * through our filter. Without them no root session may be opened.
 */
public final class ChokePoints {
    private static final String FILTERED = ChokePoints.class.getName() + ".filtered";

    private ChokePoints() {}

    /** Whether both choke points are in place for the current request. */
    public static boolean inPlace(KeycloakSession session) {
        return datastoreInPlace(session) && session.getAttributeOrDefault(FILTERED, false);
    }

    /** Whether Keycloak's datastore is the guarded one. */
    public static boolean datastoreInPlace(KeycloakSession session) {
        return session.getProvider(DatastoreProvider.class) instanceof GuardedDatastoreProvider;
    }

    static void filtered(KeycloakSession session) {
        session.setAttribute(FILTERED, true);
    }
}
