package io.github.rootguard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenOptionsTest {

    @Test
    void whenNothingIsSaidThenTheEmbeddedDatabaseIsMeasuredShortly() {
        assertThat(TokenOptions.parse()).isEqualTo(new TokenOptions(false, 60, 9, List.of(8), List.of(2)));
        assertThat(TokenOptions.requests()).isEqualTo(1000);
    }

    @Test
    void whenOptionsAreGivenThenTheyAreTakenAndKeysOnlyGrow() {
        assertThat(TokenOptions.parse("--postgres", "--rounds", "3", "--connections", "1,64", "--keys", "1000000,10"))
                .isEqualTo(new TokenOptions(true, 60, 3, List.of(1, 64), List.of(10, 1_000_000)));
        assertThat(TokenOptions.requests("2000")).isEqualTo(2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rounds",
                "--rounds 0",
                "--rounds 101",
                "--connections 65",
                "--connections 1,,2",
                "--postgres --keys 1",
                "--postgres --keys 1000001",
                "--keys 10",
                "--what"
            })
    void whenAnOptionIsWrongThenItSaysSo(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> TokenOptions.parse(line.split(" ", -1)));
    }
}
