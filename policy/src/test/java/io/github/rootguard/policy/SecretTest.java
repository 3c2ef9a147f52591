package io.github.rootguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void whenSecretIsPrintedThenItsCharactersStayHidden() {
        assertThat(Secret.of("opensesame")).hasToString("Secret[hidden]");
        assertThat(new Exception("refused " + Secret.of("opensesame"))).hasMessageNotContaining("opensesame");
    }

    @Test
    void whenCharactersAreTheSameThenSecretsAreTheSame() {
        var secret = Secret.of("Grüße");

        assertThat(secret.sameAs(Secret.of("Grüße".toCharArray()))).isTrue();
        assertThat(secret).isEqualTo(Secret.of("Grüße")).hasSameHashCodeAs(Secret.of("Grüße"));
    }

    @Test
    void whenCharactersDifferThenSecretsDiffer() {
        var secret = Secret.of("opensesame");

        assertThat(secret.sameAs(Secret.of("opensesamE"))).isFalse();
        assertThat(secret.sameAs(Secret.of("opensesam"))).isFalse();
        assertThat(secret.sameAs(Secret.of(""))).isFalse();
        assertThat(secret).isNotEqualTo(Secret.of("other")).isNotEqualTo("opensesame");
    }

    @Test
    void whenHashesAreComparedThenTheyTellNothing() {
        assertThat(Secret.of("opensesame")).hasSameHashCodeAs(Secret.of("other"));
    }

    @Test
    void whenTheArrayIsWipedThenTheSecretKeepsItsCharacters() {
        var characters = "opensesame".toCharArray();
        var secret = Secret.of(characters);
        Arrays.fill(characters, ' ');

        assertThat(secret.revealForImmediateUse()).isEqualTo("opensesame");
    }

    @Test
    void whenLengthIsAskedThenItCountsCodePoints() {
        assertThat(Secret.of("a\uD83D\uDD11b").codePoints()).isEqualTo(3);
        assertThat(Secret.of("").codePoints()).isZero();
        assertThat(Secret.of("").isEmpty()).isTrue();
        assertThat(Secret.of(" ").isEmpty()).isFalse();
    }

    @Test
    void whenSomethingSerializesObjectsThenASecretIsNoneOfThem() {
        assertThat(Serializable.class.isAssignableFrom(Secret.class)).isFalse();
    }
}
