package io.github.rootguard.keycloak.alert;

import java.time.Instant;
import java.util.Map;

/**
 * Something that people are told.
 *
 * @param type what happened
 * @param userId whom it concerns, or who did it
 * @param time when
 * @param facts what is known, by the names of {@link AlertFact}; never a secret
 */
public record Alert(AlertType type, String userId, Instant time, Map<AlertFact, String> facts) {

    /** Keeps a copy of what is known. */
    public Alert {
        facts = Map.copyOf(facts);
    }
}
