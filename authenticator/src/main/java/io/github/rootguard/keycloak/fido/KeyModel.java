package io.github.rootguard.keycloak.fido;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is published about a model of security keys.
 *
 * @param name its name, as its maker writes it
 * @param attestationRoots certificates that its attestation certificates lead to
 * @param revoked whether it was ever reported as revoked or compromised
 */
public record KeyModel(String name, List<X509Certificate> attestationRoots, boolean revoked) {

    /** What two entries about one model say together. */
    KeyModel and(KeyModel other) {
        return new KeyModel(
                name,
                Stream.concat(attestationRoots.stream(), other.attestationRoots.stream())
                        .distinct()
                        .toList(),
                revoked || other.revoked);
    }
}
