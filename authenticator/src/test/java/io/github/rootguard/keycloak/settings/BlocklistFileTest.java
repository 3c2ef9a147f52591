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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BlocklistFileTest {
    private static final String SHA_1 = "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8";

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
    void whenTheFileBeginsWithAByteOrderMarkThenItsFirstEntryIsFound() throws IOException {
        assertThat(BlocklistFile.read(write("\uFEFFzulu\ntango")).contains("zulu"))
                .isTrue();
    }

    @Test
    void whenTheListHasHashesAmongPasswordsThenItIsTaken() throws IOException {
        assertThat(BlocklistFile.read(write(SHA_1 + "\nzulu")).contains("zulu")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("useless")
    void whenTheListWouldRefuseNothingThenTheMessageSaysWhy(String text, String why) throws IOException {
        Path file = write(text);

        assertThatExceptionOfType(BlocklistUnreadableException.class)
                .isThrownBy(() -> BlocklistFile.read(file))
                .withMessage(why);
    }

    static Stream<Arguments> useless() {
        return Stream.of(
                Arguments.of("", "has no entry"),
                Arguments.of("\n \r\n\t\n", "has no entry"),
                Arguments.of(SHA_1 + ":23\n" + SHA_1 + ":1", "has hashes where passwords are needed"),
                Arguments.of("0123456789abcdef".repeat(2) + "\n", "has hashes where passwords are needed"),
                Arguments.of(
                        "zulu\n" + "a".repeat(1025),
                        "has more than 1024 characters in line 2, where one password is needed"));
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
                .isLessThan(5);
    }

    @Test
    void whenTheFileIsNotThereThenTheMessageSaysSo() {
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
                .withMessage("is not UTF-8");
    }

    @Test
    void whenTheFileHasTooManyLinesThenTheMessageNamesTheLimit() throws IOException {
        Path file = write("one\ntwo\nthree\n");

        assertThat(BlocklistFile.read(file, 3).contains("three")).isTrue();
        assertThatExceptionOfType(BlocklistUnreadableException.class)
                .isThrownBy(() -> BlocklistFile.read(file, 2))
                .withMessageContaining("has more than 2 entries");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("list.txt"), text);
    }
}
