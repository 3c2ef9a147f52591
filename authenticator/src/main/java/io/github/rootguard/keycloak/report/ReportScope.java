package io.github.rootguard.keycloak.report;

import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.StableId;
import java.util.Optional;

/** Whom a credential report is about, root apart, who is always in it. */
public enum ReportScope implements StableId {
    /** Everybody who holds a role of administration. */
    ADMINS,
    /** Everybody. */
    ALL;

    @Override
    public String id() {
        return MessageKey.kebab(this);
    }

    /** Finds the scope of an id; empty when there is none. */
    public static Optional<ReportScope> of(String id) {
        return StableId.find(values(), id);
    }

    /** All ids, for people. */
    public static String ids() {
        return String.join(", ", StableId.all(values()));
    }
}
