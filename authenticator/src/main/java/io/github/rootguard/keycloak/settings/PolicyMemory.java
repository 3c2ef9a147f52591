package io.github.rootguard.keycloak.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.keycloak.component.ComponentModel;

/**
 * Policies that have been read, because every request reads one and most find what the last one found. What is remembered
 * is used only while the components say the same, word for word.
 */
final class PolicyMemory {
    private static final int MOST_REALMS = 1_000;

    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    private record Known(List<Map<String, List<String>>> configs, RealmPolicy policy) {}

    RealmPolicy read(String realmId, List<ComponentModel> components) {
        if (components.isEmpty()) {
            return RealmPolicy.OFF;
        }
        Known last = known.get(realmId);
        if (last != null && same(last.configs(), components)) {
            return last.policy();
        }
        // A copy is read and kept: what is in Keycloak's cache may be changed by another request meanwhile.
        List<ComponentModel> copies =
                components.stream().map(ComponentModel::new).toList();
        RealmPolicy read = PolicyConfig.read(copies);
        if (known.size() >= MOST_REALMS) {
            known.clear();
        }
        known.put(realmId, new Known(copies.stream().map(PolicyMemory::copy).toList(), read));
        return read;
    }

    private static boolean same(List<Map<String, List<String>>> configs, List<ComponentModel> components) {
        if (configs.size() != components.size()) {
            return false;
        }
        for (int each = 0; each < configs.size(); each++) {
            if (!configs.get(each).equals(components.get(each).getConfig())) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<String>> copy(ComponentModel component) {
        Map<String, List<String>> copy = new HashMap<>();
        component.getConfig().forEach((key, values) -> copy.put(key, new ArrayList<>(values)));
        return copy;
    }
}
