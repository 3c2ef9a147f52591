package io.github.rootguard.keycloak.credential;

import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.hardware.SerialNumber;
import io.github.rootguard.policy.mfa.FactorKind;
import io.github.rootguard.policy.mfa.TotpParameters;
import java.util.Optional;

/**
 * An authenticator whose two consecutive codes were right, not bound yet.
 *
 * @param kind whether it is an application or a device of its own
 * @param label name that root gave it
 * @param serial serial number of a device; empty for an application
 * @param parameters how its codes are made
 * @param key shared key in base32
 * @param drift steps that its clock is ahead, negative when behind
 * @param secondStep time step of the second code
 */
public record TotpEnrollment(
        FactorKind kind,
        String label,
        Optional<String> serial,
        TotpParameters parameters,
        Secret key,
        int drift,
        long secondStep)
        implements Enrollment {

    @Override
    public String credentialType() {
        return RootTotpCredentialModel.TYPE;
    }

    /** An authenticator app. */
    public static TotpEnrollment ofApp(
            String label, TotpParameters parameters, Secret key, int drift, long secondStep) {
        return new TotpEnrollment(FactorKind.TOTP, label, Optional.empty(), parameters, key, drift, secondStep);
    }

    /** A device of its own. */
    public static TotpEnrollment ofDevice(
            String label, SerialNumber serial, TotpParameters parameters, Secret key, int drift, long secondStep) {
        return new TotpEnrollment(
                FactorKind.HARDWARE_TOTP, label, Optional.of(serial.text()), parameters, key, drift, secondStep);
    }
}
