package io.github.rootguard.keycloak.hardware;

import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.policy.hardware.SerialNumber;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;

/**
 * The tokens of a realm that are bound to nobody. All are in one component: Keycloak loads the components of a realm one
 * by one whenever the realm is not in its cache, so a component for each token would slow down everybody.
 */
public final class HardwareTokens {
    /** The most tokens of a realm. */
    public static final int MAX = 1000;

    private static final String COMPONENT_NAME = "Root Guard hardware tokens";
    private static final String SERIAL = "serial.";

    private final KeycloakSession session;
    private final RealmModel realm;

    public HardwareTokens(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** All of them by serial number. */
    public List<HardwareToken> all() {
        return component(realm).map(HardwareTokens::contents).orElseGet(TreeMap::new).entrySet().stream()
                .flatMap(entry -> StoredToken.read(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    /** How many there are. */
    public int size() {
        return component(realm).map(HardwareTokens::contents).map(Map::size).orElse(0);
    }

    /** Finds one by its serial number. */
    public Optional<HardwareToken> find(SerialNumber serial) {
        return component(realm)
                .map(stored -> stored.getConfig().getFirst(SERIAL + serial.text()))
                .flatMap(json -> StoredToken.read(serial.text(), json));
    }

    /** Puts tokens into the inventory; one with the same serial number is replaced. */
    public void add(Collection<HardwareToken> tokens) {
        Map<String, String> changed = stored();
        tokens.forEach(token -> changed.put(token.serial().text(), StoredToken.write(token)));
        write(changed);
    }

    /** Takes a token out of the inventory; false when it is not there. */
    public boolean remove(SerialNumber serial) {
        Map<String, String> changed = stored();
        boolean found = changed.remove(serial.text()) != null;
        if (found) {
            write(changed);
        }
        return found;
    }

    /**
     * Takes out all of them.
     *
     * @return how many there were
     */
    public int removeAll() {
        int removed = stored().size();
        if (removed > 0) {
            write(Map.of());
        }
        return removed;
    }

    /** Read below the realm cache: what is cached is shared with other requests, which may just be changing it. */
    private Map<String, String> stored() {
        return component(below()).map(HardwareTokens::contents).orElseGet(TreeMap::new);
    }

    private void write(Map<String, String> contents) {
        TrustedWrites.run(session, () -> {
            Optional<ComponentModel> present = component(below());
            if (present.isPresent() && contents.isEmpty()) {
                realm.removeComponent(present.get());
            } else if (present.isPresent()) {
                realm.updateComponent(filled(new ComponentModel(present.get()), contents));
            } else {
                realm.addComponentModel(filled(created(), contents));
            }
        });
    }

    private RealmModel below() {
        return Objects.requireNonNullElse(
                session.getProvider(RealmProvider.class).getRealm(realm.getId()), realm);
    }

    /** With an id of its own choice, so that of two first imports at the same time only one can commit. */
    private ComponentModel created() {
        ComponentModel model = new ComponentModel();
        model.setId(UUID.nameUUIDFromBytes(
                        (RootGuardHardwareTokenSpi.NAME + ":" + realm.getId()).getBytes(StandardCharsets.UTF_8))
                .toString());
        model.setName(COMPONENT_NAME);
        model.setParentId(realm.getId());
        model.setProviderType(RootGuardHardwareTokenProvider.class.getName());
        model.setProviderId(HardwareTokenComponentFactory.PROVIDER_ID);
        return model;
    }

    private static ComponentModel filled(ComponentModel model, Map<String, String> contents) {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        contents.forEach((serial, json) -> config.putSingle(SERIAL + serial, json));
        model.setConfig(config);
        return model;
    }

    private static Map<String, String> contents(ComponentModel stored) {
        Map<String, String> contents = new TreeMap<>();
        stored.getConfig().forEach((key, values) -> {
            if (key.startsWith(SERIAL) && !values.isEmpty()) {
                contents.put(key.substring(SERIAL.length()), values.get(0));
            }
        });
        return contents;
    }

    private static Optional<ComponentModel> component(RealmModel where) {
        return where.getComponentsStream(where.getId(), RootGuardHardwareTokenProvider.class.getName())
                .filter(component -> HardwareTokenComponentFactory.PROVIDER_ID.equals(component.getProviderId()))
                .findFirst();
    }
}
