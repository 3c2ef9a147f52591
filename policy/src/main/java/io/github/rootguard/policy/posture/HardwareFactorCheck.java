package io.github.rootguard.policy.posture;

import io.github.rootguard.policy.enrollment.AuthenticatorFacts;
import io.github.rootguard.policy.enrollment.SecurityKeyFacts;
import io.github.rootguard.policy.mfa.FactorKind;
import java.util.List;

/**
 * RG-06: one of root's authenticators is hardware: a device that shows codes, or a security key whose maker vouches for
 * it and which does not sync what it keeps.
 */
public final class HardwareFactorCheck implements Check<List<AuthenticatorFacts>> {

    @Override
    public CheckId id() {
        return CheckId.RG_06;
    }

    /** Judges those of root's authenticators that count under the policy. */
    @Override
    public Finding judge(List<AuthenticatorFacts> counting) {
        long hardware = counting.stream().filter(HardwareFactorCheck::hardware).count();
        return Finding.of(hardware > 0 ? Evidence.HARDWARE_BOUND : Evidence.HARDWARE_MISSING, hardware);
    }

    private static boolean hardware(AuthenticatorFacts authenticator) {
        SecurityKeyFacts key = authenticator.securityKey();
        return authenticator.kind() == FactorKind.HARDWARE_TOTP
                || (key != null && key.attested() && !key.backupEligible());
    }
}
