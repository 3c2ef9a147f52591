package io.github.rootguard.keycloak.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RootSessionFingerprintTest {

    @Test
    void whenASessionIsNamedThenByTheStartOfTheSha256OfItsId() {
        // SHA-256 of "abc", FIPS 180-2 appendix B.1.
        assertThat(RootSessionFingerprint.of("abc")).isEqualTo("ba7816bf8f01cfea");
    }
}
