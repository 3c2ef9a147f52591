package io.github.rootguard.keycloak.fido;

/** A file with metadata, or with the certificate that is to vouch for it, is not to be believed. The message says why. */
public final class UntrustedMetadataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UntrustedMetadataException(String why) {
        super(why);
    }

    UntrustedMetadataException(String why, Throwable cause) {
        super(why, cause);
    }
}
