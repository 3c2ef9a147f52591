package io.github.rootguard.policy.accesskey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.Secret;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessKeyVerifierTest {

    private static final AccessKeyVerifier PLAIN = new AccessKeyVerifier(Optional.empty());
    private static final AccessKeyVerifier PEPPERED = new AccessKeyVerifier(Optional.of(Secret.of("pepper")));

    private final SecretAccessKey secret = SecretAccessKey.generate(new SecureRandom());
    private final SecretAccessKey other = SecretAccessKey.generate(new SecureRandom());

    @Test
    void whenSecretIsTheRightOneThenItMatchesAndNoOtherDoes() {
        for (var verifier : new AccessKeyVerifier[] {PLAIN, PEPPERED}) {
            var stored = verifier.verifierOf(secret);

            assertThat(verifier.matches(secret, stored)).isTrue();
            assertThat(verifier.matches(other, stored)).isFalse();
            assertThat(stored).doesNotContain(secret.revealForImmediateUse());
        }
    }

    @Test
    void whenKeyDoesNotExistThenNothingMatches() {
        assertThat(PLAIN.matches(secret, null)).isFalse();
        assertThat(PEPPERED.matches(secret, null)).isFalse();
    }

    @Test
    void whenServerGetsAPepperThenOlderKeysStayGood() {
        assertThat(PEPPERED.matches(secret, PLAIN.verifierOf(secret))).isTrue();
    }

    @Test
    void whenPepperIsLostOrAnotherThenKeysMadeWithItAreGoodForNothing() {
        var stored = PEPPERED.verifierOf(secret);

        assertThat(stored).matches("hmac-sha256:[0-9a-f]{64}").isNotEqualTo(PLAIN.verifierOf(secret));
        assertThat(PLAIN.matches(secret, stored)).isFalse();
        assertThat(new AccessKeyVerifier(Optional.of(Secret.of("salt"))).matches(secret, stored))
                .isFalse();
    }

    @Test
    void whenStoredTextIsNoVerifierThenNothingMatches() {
        assertThat(PLAIN.verifierOf(secret)).matches("sha256:[0-9a-f]{64}");
        for (var stored : new String[] {"", "sha256:", "hmac-sha256:", secret.revealForImmediateUse()}) {
            assertThat(PLAIN.matches(secret, stored)).isFalse();
            assertThat(PEPPERED.matches(secret, stored)).isFalse();
        }
    }
}
