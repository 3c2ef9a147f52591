package io.github.rootguard.policy.posture;

/** RG-18: nobody else changes root's password, authenticators, roles, e-mail address, groups or whether it is enabled. */
public final class RootAccountCheck implements Check<RootShield> {

    @Override
    public CheckId id() {
        return CheckId.RG_18;
    }

    @Override
    public Finding judge(RootShield shield) {
        return shield.accountGap().orElse(Finding.of(Evidence.ACCOUNT_SHIELDED));
    }
}
