package io.github.rootguard.policy.posture;

import java.util.List;

/** RG-21: service accounts that administer the whole realm are known, and somebody wrote down why they may. */
public final class ServiceAccountCheck implements Check<ServiceAccountCheck.Facts> {

    /**
     * Client ids of applications whose service accounts hold the role that administers the realm.
     *
     * @param justified those with a reason
     * @param unjustified those without
     */
    public record Facts(List<String> justified, List<String> unjustified) {

        /** Keeps copies of the lists. */
        public Facts {
            justified = List.copyOf(justified);
            unjustified = List.copyOf(unjustified);
        }
    }

    @Override
    public CheckId id() {
        return CheckId.RG_21;
    }

    @Override
    public Finding judge(Facts facts) {
        if (!facts.unjustified().isEmpty()) {
            return Finding.of(
                    Evidence.SERVICE_ACCOUNTS_UNJUSTIFIED,
                    facts.unjustified().size(),
                    String.join(", ", facts.unjustified()));
        }
        return facts.justified().isEmpty()
                ? Finding.of(Evidence.NO_SERVICE_ACCOUNTS)
                : Finding.of(
                        Evidence.SERVICE_ACCOUNTS_JUSTIFIED,
                        facts.justified().size(),
                        String.join(", ", facts.justified()));
    }
}
