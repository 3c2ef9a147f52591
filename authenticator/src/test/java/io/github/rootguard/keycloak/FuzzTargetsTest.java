package io.github.rootguard.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Targets without seeds would run once, with nothing, in every test run. */
class FuzzTargetsTest {
    private static final List<Path> MODULES = List.of(Path.of("."), Path.of("..", "policy"));
    private static final Pattern TARGET = Pattern.compile("@FuzzTest\\s+void (\\w+)\\(byte\\[] ");
    private static final Path DOCUMENT = Path.of("..", "docs", "hostile-input.md");

    @Test
    void whenTargetIsThereThenItHasSeedsAndARowInTheTable() throws IOException {
        String document = Files.readString(DOCUMENT);
        int found = 0;
        for (Path module : MODULES) {
            Path tests = module.resolve(Path.of("src", "test", "java"));
            for (Path file : files(tests)) {
                String name = file.getFileName().toString().replace(".java", "");
                assertThat(document).contains("| `" + name + "` |");
                Matcher target = TARGET.matcher(Files.readString(file));
                while (target.find()) {
                    Path seeds = module.resolve(Path.of("src", "test", "resources"))
                            .resolve(tests.relativize(file).resolveSibling(name + "Inputs"))
                            .resolve(target.group(1));
                    assertThat(seeds).isNotEmptyDirectory();
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(30);
    }

    private static List<Path> files(Path tests) throws IOException {
        try (var files = Files.walk(tests)) {
            return files.filter(file -> file.getFileName().toString().endsWith("FuzzTest.java"))
                    .toList();
        }
    }
}
