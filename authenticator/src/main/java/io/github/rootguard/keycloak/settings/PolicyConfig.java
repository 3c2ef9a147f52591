package io.github.rootguard.keycloak.settings;

import io.github.rootguard.policy.nomination.Nomination;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingsContext;
import io.github.rootguard.policy.settings.SettingsReader;
import io.github.rootguard.policy.settings.SettingsResult;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;

/** The policy as the component's config: the settings by their keys, and the state under keys of its own. */
final class PolicyConfig {
    private static final String ROOT = "state.root-user-id";
    private static final String MARK = "state.password-mark";
    private static final String NOMINATION = "state.nomination.";
    private static final String STATE = "state.";

    private PolicyConfig() {}

    static RealmPolicy read(List<ComponentModel> components) {
        if (components.isEmpty()) {
            return RealmPolicy.OFF;
        }
        Set<String> roots = new LinkedHashSet<>();
        for (ComponentModel component : components) {
            Optional.ofNullable(component.getConfig().getFirst(ROOT))
                    .filter(id -> !id.isBlank())
                    .ifPresent(roots::add);
        }
        MultivaluedHashMap<String, String> config = components.get(0).getConfig();
        SettingsResult settings = settings(config);
        boolean intact = components.size() == 1 && settings.settings().isPresent();
        return new RealmPolicy(
                Set.copyOf(roots),
                settings.settings().orElseGet(RootPolicySettings::defaults),
                nomination(config),
                Optional.ofNullable(config.getFirst(MARK)).flatMap(PasswordMark::parse),
                intact);
    }

    static MultivaluedHashMap<String, String> write(RealmPolicy policy) {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        SettingsReader.toConfig(policy.settings()).forEach(config::put);
        policy.rootUserId().ifPresent(id -> config.putSingle(ROOT, id));
        policy.passwordMark().ifPresent(mark -> config.putSingle(MARK, mark.format()));
        policy.nomination()
                .ifPresent(open -> open.toMap().forEach((key, value) -> config.putSingle(NOMINATION + key, value)));
        return config;
    }

    private static SettingsResult settings(MultivaluedHashMap<String, String> config) {
        Map<String, List<String>> values = new TreeMap<>(config);
        values.keySet().removeIf(key -> key.startsWith(STATE));
        return SettingsReader.read(values, SettingsContext.ANY_CLIENT);
    }

    private static Optional<Nomination> nomination(MultivaluedHashMap<String, String> config) {
        Map<String, String> notes = new HashMap<>();
        config.forEach((key, values) -> {
            if (key.startsWith(NOMINATION) && !values.isEmpty()) {
                notes.put(key.substring(NOMINATION.length()), values.get(0));
            }
        });
        return notes.isEmpty() ? Optional.empty() : Nomination.fromMap(notes);
    }
}
