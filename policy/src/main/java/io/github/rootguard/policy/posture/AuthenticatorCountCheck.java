package io.github.rootguard.policy.posture;

/** RG-05: root has two authenticators, so that losing one does not lock root out. */
public final class AuthenticatorCountCheck implements Check<AuthenticatorCountCheck.Facts> {
    private static final int ENOUGH = 2;

    /**
     * Root's authenticators.
     *
     * @param counting how many count under the policy and can be used
     * @param bound how many are bound
     */
    public record Facts(int counting, int bound) {}

    @Override
    public CheckId id() {
        return CheckId.RG_05;
    }

    @Override
    public Finding judge(Facts facts) {
        return Finding.of(
                facts.counting() >= ENOUGH ? Evidence.AUTHENTICATORS_ENOUGH : Evidence.AUTHENTICATORS_TOO_FEW,
                facts.counting(),
                facts.bound());
    }
}
