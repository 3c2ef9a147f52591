package io.github.rootguard.policy.posture;

/**
 * RG-04: two people can bring the realm back when root is lost. After break-glass by the operator, a new root user is
 * nominated by somebody who holds the administration that root gets; nobody else can.
 */
public final class RecoveryHoldersCheck implements Check<RecoveryHoldersCheck.Facts> {
    private static final int ENOUGH = 2;

    /**
     * Who could nominate.
     *
     * @param holders enabled people other than root who hold root's administration
     * @param ofMaster whether they are those of the realm {@code master}, about whom another realm is told no numbers
     */
    public record Facts(long holders, boolean ofMaster) {}

    @Override
    public CheckId id() {
        return CheckId.RG_04;
    }

    @Override
    public Finding judge(Facts facts) {
        boolean enough = facts.holders() >= ENOUGH;
        if (facts.ofMaster()) {
            return Finding.of(enough ? Evidence.RECOVERY_BY_MASTER : Evidence.RECOVERY_BY_TOO_FEW_OF_MASTER);
        }
        return Finding.of(enough ? Evidence.RECOVERY_BY_SEVERAL : Evidence.RECOVERY_BY_TOO_FEW, facts.holders());
    }
}
