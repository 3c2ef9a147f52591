package io.github.rootguard.policy.posture;

import java.util.List;

/** RG-14: everybody who administers the whole realm has a second factor. */
public final class AdministratorMfaCheck implements Check<AdministratorMfaCheck.Facts> {

    /**
     * Enabled people who hold the role that administers the realm, by whatever group or role.
     *
     * @param everybody whether the realm gives it to everybody
     * @param administrators how many there are in Keycloak's database
     * @param withoutFactor how many of them have no second factor
     * @param examples user ids of some of these
     * @param elsewhere how many assignments there are for users who are not in the database, so that their second factors
     *     were not looked at
     */
    public record Facts(
            boolean everybody, long administrators, long withoutFactor, List<String> examples, long elsewhere) {

        /** Keeps a copy of the list. */
        public Facts {
            examples = List.copyOf(examples);
        }
    }

    @Override
    public CheckId id() {
        return CheckId.RG_14;
    }

    @Override
    public Finding judge(Facts facts) {
        if (facts.everybody()) {
            return Finding.of(Evidence.EVERYBODY_ADMINISTERS);
        }
        if (facts.withoutFactor() > 0) {
            return Finding.of(
                    Evidence.ADMINISTRATORS_WITHOUT_FACTOR,
                    facts.withoutFactor(),
                    facts.administrators(),
                    String.join(", ", facts.examples()));
        }
        if (facts.elsewhere() > 0) {
            return Finding.of(Evidence.ADMINISTRATORS_ELSEWHERE, facts.elsewhere());
        }
        return facts.administrators() == 0
                ? Finding.of(Evidence.NO_ADMINISTRATORS)
                : Finding.of(Evidence.ADMINISTRATORS_WITH_FACTOR, facts.administrators());
    }
}
