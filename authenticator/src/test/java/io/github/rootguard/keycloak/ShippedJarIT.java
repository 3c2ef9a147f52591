package io.github.rootguard.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Looks into the one file that operators copy, not into the folders that it was made from. */
class ShippedJarIT {
    private static final Path JAR = Path.of(System.getProperty("root-guard.jar"));
    private static final List<String> HOMES = List.of("io/github/rootguard/", "theme-resources/", "META-INF/");

    @Test
    void whenAFileIsInTheJarThenItLivesInOneOfOurFolders() throws IOException {
        assertThat(names()).isNotEmpty().allMatch(name -> HOMES.stream().anyMatch(name::startsWith), "in " + HOMES);
    }

    @Test
    void whenTheJarIsPackedThenNobodyElseSpeaksInItsMetadata() throws IOException {
        assertThat(names())
                .filteredOn(name -> name.startsWith("META-INF/"))
                .allMatch(
                        name -> name.matches("META-INF/(MANIFEST.MF|LICENSE|NOTICE|keycloak-themes.json)")
                                || name.startsWith("META-INF/services/org.keycloak.")
                                || name.startsWith("META-INF/services/io.github.rootguard.")
                                || name.startsWith("META-INF/maven/io.github.rootguard/keycloak-root-guard/"),
                        "no signatures, no metadata of shaded libraries, no services but ours");
    }

    @Test
    void whenTheJarIsPackedThenItHoldsItsLicences() throws IOException {
        assertThat(names()).contains("META-INF/LICENSE", "META-INF/NOTICE");
    }

    @Test
    void whenTheJarIsPackedThenItBringsNoModuleAndNoKeycloak() throws IOException {
        assertThat(names()).noneMatch(name -> name.endsWith("module-info.class") || name.startsWith("org/"));
    }

    private static List<String> names() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .toList();
        }
    }
}
