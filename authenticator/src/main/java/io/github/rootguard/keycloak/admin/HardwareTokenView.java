package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.hardware.HardwareToken;
import io.github.rootguard.policy.mfa.FactorKind;

/**
 * A token of the inventory as the list shows it; there is no way to its seed.
 *
 * @param serial its serial number
 * @param kind always {@code hardware-totp}
 * @param algorithm hash function of its codes: SHA1, SHA256 or SHA512
 * @param digits length of a code: 6 or 8
 * @param period seconds of a time step: 30 or 60
 * @param manufacturer who made it; empty when that is not known
 * @param imported when it came into the inventory, ISO 8601 in UTC
 */
record HardwareTokenView(
        String serial, String kind, String algorithm, int digits, int period, String manufacturer, String imported) {

    static HardwareTokenView of(HardwareToken token) {
        return new HardwareTokenView(
                token.serial().text(),
                FactorKind.HARDWARE_TOTP.id(),
                token.parameters().algorithm().name(),
                token.parameters().digits(),
                token.parameters().periodSeconds(),
                token.manufacturer(),
                token.imported().toString());
    }
}
