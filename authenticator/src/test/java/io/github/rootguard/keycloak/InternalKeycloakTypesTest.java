package io.github.rootguard.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keycloak may change its internal types in any release without a word. Whoever upgrades Keycloak reads this list and
 * checks each type on it, so it must be neither too short nor too long.
 */
class InternalKeycloakTypesTest {
    private static final Path LIST = Path.of("src/test/resources/internal-keycloak-types.txt");
    private static final Pattern PUBLIC_JAR = Pattern.compile("keycloak-(server-spi|core|common)-\\d[^/]*\\.jar");

    @Test
    void whenWeTouchAnInternalKeycloakTypeThenTheListNamesIt() throws IOException {
        Set<String> touched = OurClasses.ALL.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(InternalKeycloakTypesTest::isInternal)
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        if (Boolean.getBoolean("root-guard.update-lists")) {
            Files.write(LIST, touched, UTF_8);
        }
        assertThat(Files.readAllLines(LIST, UTF_8))
                .as(
                        "%s: add the elements that could not be found, remove those that were not expected,"
                                + " or run this test with -Droot-guard.update-lists=true",
                        LIST)
                .containsExactlyInAnyOrderElementsOf(touched);
    }

    @Test
    void whenTheListIsReadThenItIsSortedAndWithoutRepetition() throws IOException {
        assertThat(Files.readAllLines(LIST, UTF_8))
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().startsWith("org.keycloak.")
                && type.getSource()
                        .map(source ->
                                !PUBLIC_JAR.matcher(source.getUri().toString()).find())
                        .orElseThrow(() -> new AssertionError("not on the class path: " + type.getName()));
    }
}
