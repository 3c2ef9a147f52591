package io.github.rootguard.keycloak.install;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/**
 * Whether the gate can do its work in a realm. An administrator of the realm may switch any required action off, and
 * Keycloak skips it then without a word.
 *
 * @param installed whether the realm has the gate under its own alias, and nothing else there
 * @param enabled whether it is switched on
 * @param first whether its priority is lower than that of every other required action; a tie is not first, because
 *     Keycloak breaks it by a name that administrators choose
 */
public record GateCondition(boolean installed, boolean enabled, boolean first) {

    /** Reads the condition of the realm's gate. */
    public static GateCondition of(RealmModel realm) {
        return of(realm.getRequiredActionProvidersStream().toList());
    }

    static GateCondition of(List<RequiredActionProviderModel> actions) {
        Optional<RequiredActionProviderModel> found =
                actions.stream().filter(GateCondition::isGate).findFirst();
        // Keycloak looks actions up by alias, and with two of one alias takes either.
        if (found.isEmpty()
                || actions.stream().filter(GateCondition::passesForGate).count() > 1) {
            return new GateCondition(false, false, false);
        }
        RequiredActionProviderModel gate = found.get();
        boolean first = actions.stream()
                .filter(other -> !other.getId().equals(gate.getId()))
                .allMatch(other -> gate.getPriority() < other.getPriority());
        return new GateCondition(true, gate.isEnabled(), first);
    }

    private static boolean passesForGate(RequiredActionProviderModel action) {
        return RootGuardActions.GATE.equals(action.getProviderId()) || RootGuardActions.GATE.equals(action.getAlias());
    }

    private static boolean isGate(RequiredActionProviderModel action) {
        return RootGuardActions.GATE.equals(action.getProviderId()) && RootGuardActions.GATE.equals(action.getAlias());
    }

    /** Whether the gate is installed, enabled and first. */
    public boolean sound() {
        return installed && enabled && first;
    }
}
