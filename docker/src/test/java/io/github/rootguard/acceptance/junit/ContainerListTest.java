package io.github.rootguard.acceptance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what the profile containers leaves out names exactly the classes that do without the server of the run. */
class ContainerListTest {

    private static final Path TESTS = Path.of("src/test/java");

    private static final Pattern OWN_SERVER =
            Pattern.compile("\\b(OwnServer|KeycloakHome|FeatureServer|GuardedHome|TwoNodes|KilledNode)\\b");

    @Test
    void whenClassHasServersOfItsOwnThenItIsListedWithTheReason() throws IOException {
        Properties list = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/test/containers/resources/not-in-containers.properties"))) {
            list.load(file);
        }

        assertThat(list.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(classesWithOwnServers());
        assertThat(list.values()).extracting(String::valueOf).allMatch(reason -> reason.length() > 10);
    }

    private static Set<String> classesWithOwnServers() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("IT.java"))
                    .filter(ContainerListTest::hasOwnServer)
                    .map(file -> TESTS.relativize(file).toString())
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean hasOwnServer(Path file) {
        try {
            String source = Files.readString(file);
            return !source.contains("\n@RootGuardServer\n")
                    || OWN_SERVER.matcher(source).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
