package io.github.rootguard.keycloak.hardware;

import io.github.rootguard.policy.hardware.SerialNumber;
import io.github.rootguard.policy.mfa.TotpParameters;
import java.time.Instant;

/**
 * A token of the inventory.
 *
 * @param serial its serial number, once in a realm
 * @param manufacturer who made it; empty when that is not known
 * @param parameters how it makes its codes
 * @param imported when it came into the inventory
 * @param sealedSeed its seed as the credential package seals it
 */
public record HardwareToken(
        SerialNumber serial, String manufacturer, TotpParameters parameters, Instant imported, String sealedSeed) {

    /** The same token with its seed sealed anew. */
    public HardwareToken sealedBy(String seal) {
        return new HardwareToken(serial, manufacturer, parameters, imported, seal);
    }

    @Override
    public String toString() {
        return "HardwareToken[" + serial + "]";
    }
}
