package io.github.rootguard.keycloak.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostedBytesTest {
    private static final byte[] BYTES = {0, -1, 62, -5, -17, -66};

    @Test
    void whenBytesComeInAnyFormOfBase64ThenTheyAreRead() {
        assertThat(PostedBytes.of(Base64.getUrlEncoder().withoutPadding().encodeToString(BYTES)))
                .isEqualTo(BYTES);
        assertThat(PostedBytes.of(Base64.getEncoder().encodeToString(BYTES))).isEqualTo(BYTES);
        assertThat(PostedBytes.of("AA==")).isEqualTo(new byte[1]);
        assertThat(PostedBytes.of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "==", "====", "A", "A=A", "AA=x", "\u00fc", "A A", "%41", "\n"})
    void whenTextIsNoBase64ThenItIsRefusedAsCallersExpect(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PostedBytes.of(text));
    }
}
