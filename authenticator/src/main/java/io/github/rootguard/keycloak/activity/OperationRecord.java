package io.github.rootguard.keycloak.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, or refused, in a root session.
 *
 * @param time when
 * @param action what, such as {@code update} or {@code update_credential}
 * @param target what it was done to, such as {@code users/<id>}; empty when the action says all
 * @param refusedBy ids of the rules that refused it, or the error; null when it was done
 */
public record OperationRecord(
        Instant time,
        String action,
        String target,
        @Nullable String refusedBy) {

    /** Whether it was refused. */
    public boolean refused() {
        return refusedBy != null;
    }
}
