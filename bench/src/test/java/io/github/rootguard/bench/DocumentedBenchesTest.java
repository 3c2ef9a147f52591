package io.github.rootguard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The benchmarks take the options that their page shows. */
class DocumentedBenchesTest {

    private static final String SCRIPT = "bin/bench";

    static final List<String> COMMANDS = lines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith(SCRIPT))
            .map(line -> line.replaceFirst("#.*", "").strip())
            .toList();

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void whenThePageShowsACommandThenItsOptionsAreTaken(String command) {
        String[] words = command.split(" +", -1);

        assertThatCode(() -> take(Arrays.copyOfRange(words, 1, words.length))).doesNotThrowAnyException();
    }

    @Test
    void whenABenchmarkHasAServerOfItsOwnThenThePageShowsIt() {
        List<String> own = lines(Path.of("..", "bin", "bench")).stream()
                .filter(line -> line.contains("main=") && line.contains("shift"))
                .map(line -> line.strip().replaceFirst("\\).*", ""))
                .toList();

        assertThat(own)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(COMMANDS).anyMatch(command -> command.startsWith(SCRIPT + " " + name)));
    }

    private static void take(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        String[] rest = arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (first) {
            case "tokens" -> TokenOptions.parse(rest);
            case "refusals" -> TokenOptions.requests(rest);
            case "users" -> assertThat(UsersBench.requests(rest)).isPositive();
            case "soak" -> SoakOptions.parse(rest);
            case "startup" -> assertThat(StartUpBench.rounds(rest)).isPositive();
            case "report" -> assertThat(Long.parseLong(rest[0])).isPositive();
            case "blocklist" -> assertThat(BenchOptions.lines(arguments)).isPositive();
            default -> BenchOptions.parse(arguments);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
