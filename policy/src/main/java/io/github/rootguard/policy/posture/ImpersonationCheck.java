package io.github.rootguard.policy.posture;

/** RG-17: nobody impersonates root. */
public final class ImpersonationCheck implements Check<RootShield> {

    @Override
    public CheckId id() {
        return CheckId.RG_17;
    }

    @Override
    public Finding judge(RootShield shield) {
        return shield.accountGap().orElse(Finding.of(Evidence.IMPERSONATION_REFUSED));
    }
}
