package io.github.rootguard.policy.posture;

import java.util.List;

/**
 * What a check found.
 *
 * @param evidence what was seen
 * @param values what belongs into its sentence: numbers, and names that are no secret
 */
public record Finding(Evidence evidence, List<Object> values) {

    /** Keeps a copy of the values. */
    public Finding {
        values = List.copyOf(values);
    }

    /** A finding whose sentence has these values. */
    public static Finding of(Evidence evidence, Object... values) {
        return new Finding(evidence, List.of(values));
    }

    /** What came of the check. */
    public CheckStatus status() {
        return evidence.status();
    }
}
