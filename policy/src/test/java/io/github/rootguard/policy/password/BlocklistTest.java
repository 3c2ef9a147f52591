package io.github.rootguard.policy.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocklistTest {

    @Test
    void whenTheCommonListIsAskedThenWellKnownPasswordsAreInIt() {
        assertThat(List.of("password", "PASSWORD", "letmein", "contraseña", "correcthorsebatterystaple"))
                .allMatch(Blocklist.common()::contains);
        assertThat(Blocklist.common().contains("plinth orbital quiver")).isFalse();
        assertThat(Blocklist.common().contains("")).isFalse();
    }

    @Test
    void whenTheCommonListIsReadThenItIsSortedAndWithoutRepetitions() throws IOException {
        try (var stream = Blocklist.class.getResourceAsStream("common-passwords.txt")) {
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            assertThat(lines)
                    .hasSizeGreaterThan(300)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(line -> line.equals(Blocklist.folded(line)) && line.length() >= 4);
        }
    }

    @Test
    void whenListsAreJoinedThenEntriesOfBothAreFound() {
        var joined = Blocklist.common().or("acme"::equals);

        assertThat(joined.contains("password")).isTrue();
        assertThat(joined.contains("acme")).isTrue();
        assertThat(joined.contains("plinth")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'  Acme Corporation ', acme corporation",
        "ÜMLAUT, ümlaut",
        "ｐａｓｓ, pass",
        "'J\u030cam', '\u01f0am'",
        "STRASSE, strasse",
        "Straße, strasse",
        "ΟΔΟΣ, οδος",
        "οδοσ, οδος"
    })
    void whenSpellingsDifferThenTheirFoldedFormIsOne(String spelling, String folded) {
        assertThat(Blocklist.folded(spelling)).isEqualTo(folded);
    }
}
