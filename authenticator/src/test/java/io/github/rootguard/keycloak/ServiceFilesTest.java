package io.github.rootguard.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Keycloak finds us by these files alone: a name that is missing or wrong is a guard that is not there. */
class ServiceFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/META-INF/services");

    /** One line of one service file. */
    private record Entry(String service, String provider) {
        Class<?> type() throws ClassNotFoundException {
            return Class.forName(service, false, ServiceFilesTest.class.getClassLoader());
        }

        Class<?> implementation() throws ClassNotFoundException {
            return Class.forName(provider, false, ServiceFilesTest.class.getClassLoader());
        }
    }

    @Test
    void whenAServiceFileNamesAClassThenKeycloakCanMakeIt() throws ReflectiveOperationException {
        for (Entry entry : entries()) {
            Class<?> implementation = entry.implementation();
            assertThat(entry.type()).as("service of %s", entry).isAssignableFrom(implementation);
            assertThat(implementation.getModifiers())
                    .as("modifiers of %s, wanted: public final", implementation)
                    .matches(Modifier::isPublic, "public")
                    .matches(Modifier::isFinal, "final");
            assertThat(implementation.getConstructor().newInstance()).isInstanceOf(entry.type());
        }
    }

    @Test
    void whenAServiceFileNamesAClassThenOnlyOnce() {
        assertThat(entries()).doesNotHaveDuplicates();
    }

    @Test
    void whenAClassIsAFactoryOrAnSpiThenAServiceFileNamesIt() {
        Set<String> listed = entries().stream().map(Entry::provider).collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = OurClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(ProviderFactory.class) || type.isAssignableTo(Spi.class))
                .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed)
                .as("%s: add the elements that could not be found, remove those that were not expected", FOLDER)
                .containsExactlyInAnyOrderElementsOf(found);
    }

    private static List<Entry> entries() {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                Files.readString(file, UTF_8)
                        .lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .forEach(
                                line -> entries.add(new Entry(file.getFileName().toString(), line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
