package io.github.rootguard.policy.posture;

/** RG-16: resetting a forgotten password does not lead to a root session, and cannot touch root's authenticators. */
public final class PasswordResetCheck implements Check<RootShield> {

    @Override
    public CheckId id() {
        return CheckId.RG_16;
    }

    @Override
    public Finding judge(RootShield shield) {
        return shield.signInGap().orElse(Finding.of(Evidence.RESET_REFUSED));
    }
}
