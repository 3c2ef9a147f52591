package io.github.rootguard.keycloak.credential;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Every place of a realm where seeds are kept that its AES keys seal. */
public final class SeedHolders {
    private final KeycloakSession session;
    private final RealmModel realm;

    public SeedHolders(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Each authenticator with a seed by its id, and whether the keys of the realm open the seed. */
    public Map<String, Boolean> opened() {
        return opened(kid -> session.keys().getKey(realm, kid, KeyUse.ENC, Algorithm.AES));
    }

    /** The same with the keys as this transaction leaves them. */
    public Map<String, Boolean> openedAfterwards() {
        PresentKeys keys = new PresentKeys(session, realm);
        return opened(kid -> keys.find(kid).orElse(null));
    }

    private Map<String, Boolean> opened(Function<String, KeyWrapper> keys) {
        Map<String, Boolean> opened = new HashMap<>();
        held().forEach(each -> opened.put(
                each.holder(),
                SeedCipher.open(keys.apply(each.seed().kid()), each.seed(), each.boundTo())
                        .isPresent()));
        return opened;
    }

    /** Add further places here: whatever is in this stream keeps its key from being taken away. */
    private Stream<HeldSeed> held() {
        return Stream.concat(ofRoot(), new HardwareSeeds(session, realm).held());
    }

    private Stream<HeldSeed> ofRoot() {
        return RealmPolicies.of(session, realm).rootUserIds().stream()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .flatMap(root -> new RootTotps(session, realm, root).held());
    }
}
