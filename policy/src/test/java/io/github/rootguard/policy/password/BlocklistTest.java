package io.github.rootguard.policy.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlocklistTest {

    @TempDir
    private Path folder;

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
                    .allMatch(line -> line.equals(WordList.folded(line)) && line.length() >= 4);
        }
    }

    @Test
    void whenTheOperatorGivesAListThenItsEntriesAreFound() throws IOException {
        var list = Blocklist.ofFile(write("zulu\n\n  Acme Corporation  \r\nümlaut"));

        assertThat(List.of("zulu", "acme corporation", "ACME CORPORATION", "u\u0308mlaut"))
                .allMatch(list::contains);
        assertThat(list.contains("acme")).isFalse();
        assertThat(list.contains("")).isFalse();
    }

    @Test
    void whenListsAreJoinedThenEntriesOfBothAreFound() throws IOException {
        var joined = Blocklist.common().or(Blocklist.ofFile(write("acme")));

        assertThat(joined.contains("password")).isTrue();
        assertThat(joined.contains("acme")).isTrue();
        assertThat(joined.contains("plinth")).isFalse();
    }

    @Test
    void whenTheFileIsNotThereThenTheMessageNamesIt() {
        var file = folder.resolve("missing.txt");

        assertThatExceptionOfType(BlocklistUnreadableException.class)
                .isThrownBy(() -> Blocklist.ofFile(file))
                .withMessageContaining("missing.txt")
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void whenTheFileIsNotUtf8ThenTheMessageSaysSo() throws IOException {
        var file = Files.write(folder.resolve("latin1.txt"), "k\u00fche".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(BlocklistUnreadableException.class)
                .isThrownBy(() -> Blocklist.ofFile(file))
                .withMessageContaining("latin1.txt")
                .withMessageContaining("UTF-8");
    }

    @Test
    void whenTheFileHasTooManyLinesThenTheMessageNamesTheLimit() throws IOException {
        var file = write("one\ntwo\nthree\n");

        assertThat(WordList.ofFile(file, 3).contains("three")).isTrue();
        assertThatExceptionOfType(BlocklistUnreadableException.class)
                .isThrownBy(() -> WordList.ofFile(file, 2))
                .withMessageContaining("list.txt has more than 2 lines");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("list.txt"), text);
    }
}
