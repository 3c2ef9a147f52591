package io.github.rootguard.keycloak.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.mfa.RecoveryCode;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;

class RecoveryCodeVerifiersTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<RecoveryCode> codes = RecoveryCode.generateSet(RANDOM);
    private final RecoveryCodeVerifiers verifiers = RecoveryCodeVerifiers.of(codes);

    @Test
    void whenCodeIsOfTheSetThenItsOwnVerifierIsFound() {
        for (int each = 0; each < codes.size(); each++) {
            assertThat(verifiers.find(codes.get(each)))
                    .contains(verifiers.verifiers().get(each));
        }
    }

    @Test
    void whenCodeIsUsedThenItIsFoundNoMoreAndTheOthersAre() {
        String used = verifiers.find(codes.get(3)).orElseThrow();

        RecoveryCodeVerifiers left = verifiers.without(used);

        assertThat(left.find(codes.get(3))).isEmpty();
        assertThat(left.verifiers()).hasSize(11);
        assertThat(left.find(codes.get(4))).isPresent();
    }

    @Test
    void whenCodeIsOfAnotherSetThenItIsNotFound() {
        assertThat(verifiers.find(RecoveryCode.generateSet(RANDOM).get(0))).isEmpty();
    }

    @Test
    void whenTwoSetsHaveTheSameCodesThenTheirVerifiersDiffer() {
        assertThat(RecoveryCodeVerifiers.of(codes).verifiers()).doesNotContainAnyElementsOf(verifiers.verifiers());
    }

    @Test
    void whenSetIsWrittenThenItReadsBackAndShowsNoCode() throws Exception {
        String json = JsonSerialization.writeValueAsString(verifiers);

        assertThat(JsonSerialization.readValue(json, RecoveryCodeVerifiers.class))
                .isEqualTo(verifiers);
        codes.forEach(code ->
                assertThat(json).doesNotContain(code.revealForImmediateUse().replace("-", "")));
        assertThat(verifiers).hasToString("RecoveryCodeVerifiers[12 hidden]");
    }
}
