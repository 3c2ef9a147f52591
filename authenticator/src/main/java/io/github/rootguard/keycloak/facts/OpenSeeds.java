package io.github.rootguard.keycloak.facts;

import io.github.rootguard.keycloak.credential.SeedHolders;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The authenticators of a realm that have a seed, and whether the realm's keys open it.
 *
 * @param opened whether by the id of the authenticator
 */
public record OpenSeeds(Map<String, Boolean> opened) {

    /** As the request finds them. */
    public static OpenSeeds before(KeycloakSession session, RealmModel realm) {
        return new OpenSeeds(new SeedHolders(session, realm).opened());
    }

    /** As the transaction leaves them. */
    public static OpenSeeds after(KeycloakSession session, RealmModel realm) {
        return new OpenSeeds(new SeedHolders(session, realm).openedAfterwards());
    }

    /** How many authenticators that are still there cannot be used any more. */
    public long lostUntil(OpenSeeds later) {
        return opened.entrySet().stream()
                .filter(Map.Entry::getValue)
                .filter(each -> Boolean.FALSE.equals(later.opened.get(each.getKey())))
                .count();
    }
}
