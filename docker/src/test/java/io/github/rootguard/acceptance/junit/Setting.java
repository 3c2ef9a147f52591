package io.github.rootguard.acceptance.junit;

import java.nio.file.Path;

/** What the build hands to the tests as system properties. */
final class Setting {

    private Setting() {}

    /** An existing file. */
    static Path file(String property) {
        Path file = path(property);
        if (!file.toFile().isFile()) {
            throw new IllegalStateException(
                    property + " is not there: " + file + "; build it first: mvn -pl docker -am package");
        }
        return file;
    }

    static Path path(String property) {
        return Path.of(text(property)).toAbsolutePath().normalize();
    }

    static String text(String property) {
        String value = System.getProperty(property, "");
        if (value.isBlank()) {
            throw new IllegalStateException("System property " + property + " is missing; run the tests with Maven");
        }
        return value;
    }
}
