package io.github.rootguard.keycloak.realm;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Id and secret in the header {@code Authorization} (RFC 6749 section 2.3.1, RFC 7617).
 *
 * @param id what stands before the colon
 * @param secret what stands behind it
 */
record BasicCredentials(String id, String secret) {
    private static final String SCHEME = "basic ";

    /** The credentials; empty when the header is missing, of another scheme or malformed. */
    static Optional<BasicCredentials> read(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String text = new String(bytes, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon <= 0
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(
                            decoded(text.substring(0, colon)), decoded(text.substring(colon + 1))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "BasicCredentials[hidden]";
    }
}
