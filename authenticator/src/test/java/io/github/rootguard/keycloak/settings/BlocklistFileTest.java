package io.github.rootguard.keycloak.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rootguard.policy.password.Blocklist;
import io.github.rootguard.policy.password.BlocklistUnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlocklistFileTest {
    @TempDir
    private Path folder;

    @Test
    void whenTheOperatorGivesAListThenItsEntriesAreFound() throws IOException {
        Blocklist list = BlocklistFile.read(write("zulu\n\n  Acme Corporation  \r\n\u00fcmlaut"));

        assertThat(List.of("zulu", "acme corporation", "ACME CORPORATION", "u\u0308mlaut"))
                .allMatch(list::contains);
        assertThat(list.contains("acme")).isFalse();
        assertThat(list.contains("")).isFalse();
    }

    @Test
    void whenTheFileIsEmptyThenNothingIsInIt() throws IOException {
        assertThat(BlocklistFile.read(write("")).contains("zulu")).isFalse();
    }

    @Test
    void whenTheListIsLongThenNoneIsMissedAndHardlyAnyIsTakenForOne() throws IOException {
        Blocklist list = BlocklistFile.read(write(
                IntStream.range(0, 100_000).mapToObj(i -> "entry number " + i).collect(Collectors.joining("\n"))));

        assertThat(IntStream.range(0, 100_000).allMatch(i -> list.contains("Entry Number " + i)))
                .isTrue();
        assertThat(IntStream.range(0, 100_000)
                        .filter(i -> list.contains("other " + i))
                        .count())
                .isLessThan(60);
    }

    @Test
    void whenTheFileIsNotThereThenTheMessageNamesIt() {
        assertThatExceptionOfType(BlocklistUnreadableException.class)
                .isThrownBy(() -> BlocklistFile.read(folder.resolve("missing.txt")))
                .withMessageContaining("missing.txt")
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void whenTheFileIsNotUtf8ThenTheMessageSaysSo() throws IOException {
        Path file = Files.write(folder.resolve("latin1.txt"), "k\u00fche".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(BlocklistUnreadableException.class)
                .isThrownBy(() -> BlocklistFile.read(file))
                .withMessageContaining("latin1.txt")
                .withMessageContaining("UTF-8");
    }

    @Test
    void whenTheFileHasTooManyLinesThenTheMessageNamesTheLimit() throws IOException {
        Path file = write("one\ntwo\nthree\n");

        assertThat(BlocklistFile.read(file, 3).contains("three")).isTrue();
        assertThatExceptionOfType(BlocklistUnreadableException.class)
                .isThrownBy(() -> BlocklistFile.read(file, 2))
                .withMessageContaining("list.txt has more than 2 lines");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("list.txt"), text);
    }
}
