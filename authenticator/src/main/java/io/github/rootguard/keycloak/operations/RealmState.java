package io.github.rootguard.keycloak.operations;

import io.github.rootguard.keycloak.install.GateCondition;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.policy.task.AdminOperation;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What a request may have changed in a realm, taken once before it and once when it is about to commit. Comparing the
 * result needs no knowledge of the request, and lets the admin console send a whole realm of which one setting changed.
 *
 * @param exact facts that must stay as they are
 * @param kept facts that must not be lost; more of them do no harm
 */
public record RealmState(Map<Fact, Object> exact, Map<Fact, Object> kept) {

    /** One thing that is compared, and what a change of it is about. */
    record Fact(AdminOperation operation, String name) {}

    /**
     * Reads the state of a realm.
     *
     * @param policy the policy before the request: it says which clients and whose roles are looked at
     * @param changes what the request may change
     */
    public static RealmState read(
            KeycloakSession session, RealmModel realm, RealmPolicy policy, RequestedOperation.Changes changes) {
        Map<Fact, Object> exact = new HashMap<>();
        Map<Fact, Object> kept = new HashMap<>();
        Components.read(realm).forEach((fact, value) -> exact.put(fact, value));
        UserProfile.read(session, realm).ifPresent(profile -> exact.put(UserProfile.fact(), profile));
        if (policy.guarded()) {
            for (String clientId : policy.settings().allowedClients()) {
                AllowedClient.read(realm, clientId)
                        .ifPresent(client -> exact.put(new Fact(AdminOperation.ALLOWED_CLIENTS, clientId), client));
            }
            GateCondition gate = GateCondition.of(realm);
            if (gate.sound()) {
                kept.put(new Fact(AdminOperation.ROOT_POLICY, "gate"), true);
            }
            RootAdministration.read(session, realm)
                    .forEach(role -> kept.put(new Fact(AdminOperation.OWN_ACCOUNT, "role " + role), true));
            RootAdministration.holders(session, realm, policy)
                    .forEach(root -> kept.put(new Fact(AdminOperation.OWN_ACCOUNT, "root " + root), true));
        }
        if (changes == RequestedOperation.Changes.SETTINGS) {
            SignInConditions.holding(session, realm)
                    .forEach(setting -> kept.put(new Fact(AdminOperation.REALM_IDENTITY, "usable " + setting), true));
            OwnTexts.read(session, realm)
                    .forEach((key, text) -> exact.put(new Fact(AdminOperation.ROOT_POLICY, "text " + key), text));
            RealmFields.read(session, realm)
                    .forEach((field, value) ->
                            exact.put(new Fact(RealmFields.operation(field), "setting " + field), value));
        }
        return new RealmState(Map.copyOf(exact), Map.copyOf(kept));
    }

    /** What the changes from this state to the later one are about. */
    public Set<AdminOperation> changesTo(RealmState later) {
        Set<AdminOperation> changed = EnumSet.noneOf(AdminOperation.class);
        Set<Fact> all = new HashSet<>(exact.keySet());
        all.addAll(later.exact.keySet());
        for (Fact fact : all) {
            if (!Objects.equals(exact.get(fact), later.exact.get(fact))) {
                changed.add(fact.operation());
            }
        }
        kept.forEach((fact, value) -> {
            if (!value.equals(later.kept.get(fact))) {
                changed.add(fact.operation());
            }
        });
        return changed;
    }

    /** Whether a key of the realm differs in the later state, one that Keycloak makes for itself included. */
    public boolean keysDifferIn(RealmState later) {
        return !keys().equals(later.keys());
    }

    private Map<Fact, Object> keys() {
        Map<Fact, Object> keys = new HashMap<>(exact);
        keys.values().removeIf(value -> !(value instanceof Components.Component component && component.key()));
        return keys;
    }

    /** This state as if the keys that Keycloak makes for itself were not there. */
    public RealmState withoutFallbackKeys() {
        Map<Fact, Object> others = new HashMap<>(exact);
        others.values().removeIf(value -> value instanceof Components.Component component && component.fallbackKey());
        return new RealmState(Map.copyOf(others), kept);
    }
}
