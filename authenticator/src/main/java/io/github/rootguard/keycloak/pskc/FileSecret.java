package io.github.rootguard.keycloak.pskc;

import io.github.rootguard.policy.Secret;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a container is encrypted with, as its maker hands it over on another way.
 *
 * @param preSharedKey an AES key in hex or base64
 * @param password what an AES key is derived from
 */
public record FileSecret(Optional<Secret> preSharedKey, Optional<Secret> password) {

    /** For a container that is not encrypted. */
    public static final FileSecret NONE = new FileSecret(Optional.empty(), Optional.empty());

    /** A key in hex or base64; text in pairs of hexadecimal digits is hex. */
    public static FileSecret preSharedKey(Secret key) {
        return new FileSecret(Optional.of(key), Optional.empty());
    }

    /** A password. */
    public static FileSecret password(Secret password) {
        return new FileSecret(Optional.empty(), Optional.of(password));
    }

    /** The bytes of the pre-shared key; empty when there is none, or when it has not 16, 24 or 32 bytes. */
    Optional<byte[]> keyBytes() {
        return preSharedKey
                .map(key -> key.revealForImmediateUse().replaceAll("\\s", ""))
                .flatMap(FileSecret::decoded)
                .filter(key -> key.length == 16 || key.length == 24 || key.length == 32);
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(
                    text.matches("(?:[0-9A-Fa-f]{2})+")
                            ? HexFormat.of().parseHex(text)
                            : Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }
}
