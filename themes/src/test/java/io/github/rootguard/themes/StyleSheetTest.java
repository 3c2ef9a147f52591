package io.github.rootguard.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser says nothing about a block that is not closed: it drops what follows. */
class StyleSheetTest {

    private static final Path STYLES = Path.of("src/main/resources/theme-resources/resources/css");

    @ParameterizedTest
    @ValueSource(strings = {"root-guard.css", "root-guard-password.css", "root-guard-console.css"})
    void whenABlockIsOpenedThenItIsClosedBeforeTheNext(String file) throws IOException {
        List<String> wrong = new ArrayList<>();
        int depth = 0;
        int number = 0;
        for (String line : Files.readAllLines(STYLES.resolve(file))) {
            number++;
            depth += count(line, '{') - count(line, '}');
            boolean atTheMargin = !line.isBlank() && !line.startsWith(" ");
            if (depth < 0 || (atTheMargin && depth != (line.endsWith("{") ? 1 : 0))) {
                wrong.add(number + ": " + line);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(depth).isZero();
    }

    private static int count(String line, char bracket) {
        return Math.toIntExact(line.chars().filter(each -> each == bracket).count());
    }
}
