package io.github.rootguard.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Checkstyle says of Java, for templates, scripts and styles: a file holds one idea. */
class ResourceLengthTest {

    private static final int LONGEST = 250;
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern CODE = Pattern.compile(".+\\.(ftl|js|css)");

    @Test
    void whenAFileIsATemplateScriptOrStyleThenItIsShort() throws IOException {
        List<Path> code;
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            code = files.filter(file -> CODE.matcher(file.toString()).matches()).toList();
        }
        List<Path> tooLong = new ArrayList<>();
        for (Path file : code) {
            if (Files.readAllLines(file).size() > LONGEST) {
                tooLong.add(file);
            }
        }

        assertThat(code).isNotEmpty();
        assertThat(tooLong).isEmpty();
    }
}
