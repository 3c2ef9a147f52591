package io.github.rootguard.keycloak.credential;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.keys.KeyProvider;
import org.keycloak.keys.KeyProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The AES keys of a realm as its components stand now. Keycloak's own key manager goes on with the keys that it found
 * first in a session, and key providers with the secret that they read first from a component in memory.
 */
final class PresentKeys {
    private static final Comparator<ComponentModel> BY_PRIORITY = Comparator.comparingLong(
                    (ComponentModel component) -> component.get("priority", 0L))
            .reversed()
            .thenComparing(ComponentModel::getId);

    private final KeycloakSession session;
    private final List<KeyWrapper> keys;

    PresentKeys(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.keys = realm.getComponentsStream(realm.getId(), KeyProvider.class.getName())
                .sorted(BY_PRIORITY)
                .map(ComponentModel::new)
                .flatMap(component -> keys(component).stream())
                .filter(key -> KeyUse.ENC.equals(key.getUse()) && Algorithm.AES.equals(key.getAlgorithmOrDefault()))
                .filter(key -> key.getStatus().isEnabled())
                .toList();
    }

    /** The key that Keycloak will find under this id. */
    Optional<KeyWrapper> find(String kid) {
        return keys.stream().filter(key -> kid.equals(key.getKid())).findFirst();
    }

    private List<KeyWrapper> keys(ComponentModel component) {
        if (!(session.getKeycloakSessionFactory().getProviderFactory(KeyProvider.class, component.getProviderId())
                instanceof KeyProviderFactory<?> factory)) {
            return List.of();
        }
        try {
            KeyProvider provider = factory.create(session, component);
            try {
                return provider.getKeysStream().toList();
            } finally {
                provider.close();
            }
        } catch (RuntimeException unreadable) {
            // As Keycloak does: a component without a readable key has none.
            return List.of();
        }
    }
}
