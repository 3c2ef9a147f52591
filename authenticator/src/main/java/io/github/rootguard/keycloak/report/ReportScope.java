package io.github.rootguard.keycloak.report;

import io.github.rootguard.policy.MessageKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whom a credential report is about, root apart, who is always in it. */
public enum ReportScope {
    /** Everybody who holds a role of administration. */
    ADMINS,
    /** Everybody. */
    ALL;

    /** The value of the query parameter. */
    public String id() {
        return MessageKey.kebab(this);
    }

    /** Finds the scope of an id; empty when there is none. */
    public static Optional<ReportScope> of(String id) {
        return Arrays.stream(values()).filter(scope -> scope.id().equals(id)).findFirst();
    }

    /** All ids, for people. */
    public static String ids() {
        return Arrays.stream(values()).map(ReportScope::id).collect(Collectors.joining(", "));
    }
}
