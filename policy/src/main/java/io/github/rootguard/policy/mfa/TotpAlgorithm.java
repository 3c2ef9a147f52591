package io.github.rootguard.policy.mfa;

/** The hash functions that RFC 6238 section 1.2 allows. */
public enum TotpAlgorithm {
    /** HMAC-SHA-1: what every application can do. */
    SHA1,
    /** HMAC-SHA-256. */
    SHA256,
    /** HMAC-SHA-512. */
    SHA512;

    /** The name in the Java cryptography architecture, such as {@code HmacSHA256}. */
    public String hmacName() {
        return "Hmac" + name();
    }
}
