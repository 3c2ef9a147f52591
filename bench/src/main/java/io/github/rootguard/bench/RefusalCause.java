package io.github.rootguard.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a pair is refused. */
enum RefusalCause {
    /** What the others are compared with. */
    WRONG_SECRET,
    MALFORMED_SECRET,
    UNKNOWN_KEY,
    UNKNOWN_USER,
    MALFORMED_ID,
    INACTIVE,
    EXPIRED,
    FOREIGN_NETWORK,
    DISABLED_OWNER,
    OWNER_HAS_TO_ACT,
    /** A right pair from an address that has to wait. */
    WAITING;

    private static final long LONG_AGO_MILLIS = 1_000;

    /** What is special about the key. */
    Map<String, Object> key() {
        return switch (this) {
            case INACTIVE -> Map.of("status", "inactive");
            case EXPIRED -> Map.of("expires", LONG_AGO_MILLIS);
            case FOREIGN_NETWORK -> Map.of("networks", List.of("192.0.2.0/24"));
            default -> Map.of();
        };
    }

    /** What is special about its owner. */
    Map<String, Object> owner() {
        return switch (this) {
            case DISABLED_OWNER -> Map.of("enabled", false);
            case OWNER_HAS_TO_ACT -> Map.of("requiredActions", List.of("UPDATE_PROFILE"));
            default -> Map.of();
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
