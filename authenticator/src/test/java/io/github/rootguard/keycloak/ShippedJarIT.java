package io.github.rootguard.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks into the one file that operators copy, not into the folders that it was made from. */
class ShippedJarIT {
    private static final Path JAR = Path.of(System.getProperty("root-guard.jar"));
    private static final Path DEPENDENCIES = Path.of("..", "docs", "dependencies.md");
    private static final String SHADED = "io/github/rootguard/shaded/";
    private static final int SHIPPED_COLUMNS = 7;
    private static final int SHADED_AS = 5;
    private static final long KIBIBYTE = 1024;
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

    @Test
    void whenALibraryIsShadedThenThePageOfDependenciesSaysSo() throws IOException {
        Set<String> shaded = names().stream()
                .filter(name -> name.startsWith(SHADED))
                .map(name -> name.substring(SHADED.length()).replaceFirst("/.*", ""))
                .collect(Collectors.toSet());

        assertThat(rows("reason").filter(row -> row.length == SHIPPED_COLUMNS).map(row -> bare(row[SHADED_AS])))
                .containsExactlyInAnyOrderElementsOf(shaded);
    }

    @Test
    void whenTheJarGrowsThenNotBeyondWhatThePageOfDependenciesAllows() throws IOException {
        Map<String, Long> limits =
                rows("what").collect(Collectors.toMap(row -> bare(row[0]), row -> Long.parseLong(row[1]) * KIBIBYTE));
        Map<String, Long> sizes = new HashMap<>();
        try (JarFile jar = new JarFile(JAR.toFile())) {
            jar.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
                String part = limits.keySet().stream()
                        .filter(entry.getName()::startsWith)
                        .findFirst()
                        .orElse(entry.getName());
                sizes.merge(part, entry.getCompressedSize(), Long::sum);
            });
        }

        assertThat(sizes.keySet()).containsExactlyInAnyOrderElementsOf(limits.keySet());
        assertThat(sizes).allSatisfy((part, size) -> assertThat(size).as(part).isLessThanOrEqualTo(limits.get(part)));
    }

    /** The cells of the tables of the page whose last column has this title. */
    private static Stream<String[]> rows(String lastColumn) throws IOException {
        List<String> lines = Files.readAllLines(DEPENDENCIES);
        List<String[]> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            inside = line.startsWith("|") && (inside || line.endsWith("| " + lastColumn + " |"));
            if (inside && line.startsWith("| `")) {
                rows.add(line.substring(1).strip().split(" *\\| *"));
            }
        }
        return rows.stream();
    }

    private static String bare(String cell) {
        return cell.strip().replace("`", "");
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
