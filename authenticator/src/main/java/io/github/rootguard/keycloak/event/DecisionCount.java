package io.github.rootguard.keycloak.event;

import io.github.rootguard.keycloak.metric.RootGuardCounter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** Counts decisions by what events say of them. */
public final class DecisionCount {
    private static final String NO_RULE = "none";

    private DecisionCount() {}

    /** Counts the decision of an event; an event without one does not count. */
    public static void add(RealmModel realm, @Nullable Map<String, String> details) {
        if (details != null && details.containsKey(EventDetails.POLICY_OUTCOME)) {
            add(
                    realm,
                    details.getOrDefault(EventDetails.POLICY_RULE, ""),
                    details.getOrDefault(EventDetails.POLICY_OUTCOME, ""));
        }
    }

    /** Counts a decision that no event tells of. */
    public static void add(RealmModel realm, String rules, PolicyOutcome outcome) {
        add(realm, rules, outcome.id());
    }

    private static void add(RealmModel realm, String rules, String outcome) {
        int comma = rules.indexOf(',');
        String first = comma < 0 ? rules : rules.substring(0, comma);
        RootGuardCounter.DECISIONS.count(realm.getName(), first.isEmpty() ? NO_RULE : first, outcome);
    }
}
