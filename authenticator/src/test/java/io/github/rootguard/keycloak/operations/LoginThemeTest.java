package io.github.rootguard.keycloak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoginThemeTest {

    private static final Path PAGES = Path.of("../themes/src/main/resources/theme-resources/templates");
    private static final Pattern IMPORT = Pattern.compile("<#(?:import|include) \"([^\"]+)\"");

    @Test
    void whenPagesTakePartsFromTheThemeThenThoseAreAskedFor() throws IOException {
        Set<String> own = new TreeSet<>();
        Set<String> taken = new TreeSet<>();
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                own.add(page.getFileName().toString());
                taken.addAll(imports(Files.readString(page)));
            }
        }
        taken.removeAll(own);

        assertThat(taken).isEqualTo(LoginTheme.PARTS);
    }

    private static Set<String> imports(String page) {
        return IMPORT.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
