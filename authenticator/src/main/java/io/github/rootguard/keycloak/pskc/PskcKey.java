package io.github.rootguard.keycloak.pskc;

import java.util.Optional;

/** One key package of a container (RFC 6030 section 4). What it does not say is empty text. */
final class PskcKey {
    private static final String DATA = "Data";
    private static final String DEVICE = "DeviceInfo";
    private static final String KEY = "Key";
    private static final String PARAMETERS = "AlgorithmParameters";

    private final XmlNode keyPackage;

    PskcKey(XmlNode keyPackage) {
        this.keyPackage = keyPackage;
    }

    /** Where the package begins. */
    int line() {
        return keyPackage.line();
    }

    String serial() {
        return keyPackage.textAt(DEVICE, "SerialNo");
    }

    String manufacturer() {
        return keyPackage.textAt(DEVICE, "Manufacturer");
    }

    /** URI of what the key is for. */
    String algorithm() {
        return keyPackage.at(KEY).map(key -> key.attribute("Algorithm")).orElse("");
    }

    /** The hash function and the like. */
    String suite() {
        return keyPackage.textAt(KEY, PARAMETERS, "Suite");
    }

    /** An attribute of the form that codes have. */
    String responseFormat(String attribute) {
        return keyPackage
                .at(KEY, PARAMETERS, "ResponseFormat")
                .map(format -> format.attribute(attribute))
                .orElse("");
    }

    /** The key itself, plain or encrypted. */
    Optional<XmlNode> secret() {
        return keyPackage.at(KEY, DATA, "Secret");
    }

    /** A value beside the key. */
    Optional<XmlNode> data(String name) {
        return keyPackage.at(KEY, DATA, name);
    }

    Optional<XmlNode> policy() {
        return keyPackage.at(KEY, "Policy");
    }

    /** A date of the device. */
    String deviceDate(String name) {
        return keyPackage.textAt(DEVICE, name);
    }
}
