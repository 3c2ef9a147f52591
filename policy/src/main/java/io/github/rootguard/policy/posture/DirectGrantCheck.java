package io.github.rootguard.policy.posture;

import java.util.List;

/** RG-15: no application gets tokens for a password alone (direct access grants, RFC 6749 section 4.3). */
public final class DirectGrantCheck implements Check<DirectGrantCheck.Facts> {

    /**
     * Enabled applications with direct access grants.
     *
     * @param allowed how many there are
     * @param open how many of them use a flow in which no second factor is required
     * @param examples client ids of some of these
     */
    public record Facts(long allowed, long open, List<String> examples) {

        /** Keeps a copy of the list. */
        public Facts {
            examples = List.copyOf(examples);
        }
    }

    @Override
    public CheckId id() {
        return CheckId.RG_15;
    }

    @Override
    public Finding judge(Facts facts) {
        if (facts.open() > 0) {
            return Finding.of(Evidence.DIRECT_GRANT_OPEN, facts.open(), String.join(", ", facts.examples()));
        }
        return facts.allowed() > 0
                ? Finding.of(Evidence.DIRECT_GRANT_WITH_FACTOR, facts.allowed())
                : Finding.of(Evidence.DIRECT_GRANT_CLOSED);
    }
}
