package io.github.rootguard.acceptance.ways;

import java.util.List;

/**
 * One way to a session, a token or the account of root that Keycloak has, and what becomes of root on it.
 *
 * @param id name of the row, for tests
 * @param way what somebody tries
 * @param entrance where in Keycloak it begins
 * @param availability whether a default Keycloak offers it
 * @param guard what stops root
 * @param answer what root, or whoever tries to be root, is answered
 * @param parts providers of Keycloak through which the way leads
 */
public record WayIn(
        String id,
        String way,
        String entrance,
        Availability availability,
        Guard guard,
        Answer answer,
        List<KeycloakPart> parts) {

    /** Copies the list. */
    public WayIn {
        parts = List.copyOf(parts);
    }

    static WayIn row(String id, String way, String entrance, Availability availability, Guard guard, Answer answer) {
        return new WayIn(id, way, entrance, availability, guard, answer, List.of());
    }

    WayIn through(KeycloakPart... through) {
        return new WayIn(id, way, entrance, availability, guard, answer, List.of(through));
    }
}
