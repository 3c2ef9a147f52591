package io.github.rootguard.policy.posture;

/**
 * RG-13: root's password keeps the rules of NIST SP 800-63B-4: fifteen characters, not a common one, not an old one. The
 * password is known to nobody; what is known is under which rules it was accepted.
 */
public final class RootPasswordCheck implements Check<RootPasswordCheck.Facts> {
    /** What a password alone should have at least. */
    public static final int SHORTEST = 15;

    /**
     * What is known of root's password.
     *
     * @param present whether there is one
     * @param proven whether the one there is was accepted by root's rules, which always look at the block list and at
     *     earlier passwords
     * @param minLength the length that these rules demanded
     */
    public record Facts(boolean present, boolean proven, int minLength) {}

    @Override
    public CheckId id() {
        return CheckId.RG_13;
    }

    @Override
    public Finding judge(Facts facts) {
        if (!facts.present()) {
            return Finding.of(Evidence.PASSWORD_MISSING);
        }
        if (!facts.proven()) {
            return Finding.of(Evidence.PASSWORD_UNPROVEN);
        }
        return Finding.of(
                facts.minLength() < SHORTEST ? Evidence.PASSWORD_RULES_SHORT : Evidence.PASSWORD_SOUND,
                facts.minLength(),
                SHORTEST);
    }
}
