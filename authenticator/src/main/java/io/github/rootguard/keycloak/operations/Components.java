package io.github.rootguard.keycloak.operations;

import io.github.rootguard.keycloak.hardware.RootGuardHardwareTokenProvider;
import io.github.rootguard.keycloak.settings.PolicyTab;
import io.github.rootguard.keycloak.settings.RootGuardPolicyProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/** The components of a realm: keys, user federation, user profile, workflows and the like. */
final class Components {
    private static final String FALLBACK = "fallback-";

    /** Types that only Root Guard writes: their own factories refuse everybody else. */
    static final Set<String> OURS =
            Set.of(RootGuardPolicyProvider.class.getName(), RootGuardHardwareTokenProvider.class.getName());

    private Components() {}

    /**
     * One component.
     *
     * @param config a copy: Keycloak changes the cached one in place before it stores it
     */
    record Component(
            String type,
            String provider,
            @Nullable String name,
            @Nullable String parent,
            @Nullable String subType,
            Map<String, List<String>> config) {

        /** Whether it brings keys. */
        boolean key() {
            return type.equals(ComponentTypes.KEY);
        }

        /** Whether it looks like a key that Keycloak generates when an algorithm is used that has no key yet. */
        boolean fallbackKey() {
            return key() && name != null && name.startsWith(FALLBACK);
        }
    }

    static Map<RealmState.Fact, Component> read(RealmModel realm) {
        Map<RealmState.Fact, Component> found = new HashMap<>();
        realm.getComponentsStream()
                .filter(model -> !OURS.contains(model.getProviderType()))
                .filter(model -> !PolicyTab.is(model))
                .filter(model -> !UserProfile.isStoredIn(model.getProviderType()))
                .forEach(model -> found.put(
                        new RealmState.Fact(
                                ComponentTypes.operation(model.getProviderType()), "component " + model.getId()),
                        copy(model)));
        return found;
    }

    private static Component copy(ComponentModel model) {
        Map<String, List<String>> config = new HashMap<>();
        model.getConfig().forEach((key, values) -> config.put(key, List.copyOf(values)));
        return new Component(
                model.getProviderType(),
                model.getProviderId(),
                model.getName(),
                model.getParentId(),
                model.getSubType(),
                Map.copyOf(config));
    }
}
