package io.github.rootguard.keycloak.operations;

import io.github.rootguard.policy.task.AdminOperation;
import java.util.Optional;

/**
 * What a request is about.
 *
 * @param operation what can be judged at once; empty when only the result tells
 * @param changes what the request may change beside it, so that it has to be compared before the commit
 */
public record RequestedOperation(Optional<AdminOperation> operation, Changes changes) {

    /** How much a request may change. */
    public enum Changes {
        /** Nothing that belongs to a realm. */
        NOTHING,
        /** Anything but the settings of the realm itself. */
        STATE,
        /** As {@link #STATE}, components included, which only the result tells apart. */
        COMPONENTS,
        /** The settings of the realm, too. */
        SETTINGS
    }

    static final RequestedOperation READ = new RequestedOperation(Optional.of(AdminOperation.READ), Changes.NOTHING);
    static final RequestedOperation NO_ADMINISTRATION = new RequestedOperation(Optional.empty(), Changes.NOTHING);
    static final RequestedOperation UNKNOWN_CHANGE =
            new RequestedOperation(Optional.of(AdminOperation.OTHER), Changes.SETTINGS);
    static final RequestedOperation UNKNOWN_ELSEWHERE = new RequestedOperation(Optional.empty(), Changes.STATE);

    static RequestedOperation of(AdminOperation operation) {
        return new RequestedOperation(Optional.of(operation), Changes.STATE);
    }
}
