package io.github.rootguard.keycloak.signin;

import java.util.Base64;

/** Bytes that a browser posts about a security key: base64url (RFC 4648 section 5), as WebAuthn has it. */
public final class PostedBytes {
    private PostedBytes() {}

    /**
     * Reads them. Keycloak's own decoder fails on a text of nothing but padding in a way that nobody expects.
     *
     * @param text symbols of base64url or base64, with or without padding
     * @throws IllegalArgumentException when the text is anything else
     */
    public static byte[] of(String text) {
        return Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
    }
}
