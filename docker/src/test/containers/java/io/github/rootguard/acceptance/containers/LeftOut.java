package io.github.rootguard.acceptance.containers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The classes of tests that the image cannot serve, from {@code not-in-containers.properties}. */
final class LeftOut {

    private static final Map<String, String> REASONS = read();

    private LeftOut() {}

    /** The reason by the name of the class. */
    static Map<String, String> reasons() {
        return REASONS;
    }

    private static Map<String, String> read() {
        Properties list = new Properties();
        try (InputStream file =
                Objects.requireNonNull(LeftOut.class.getResourceAsStream("/not-in-containers.properties"))) {
            list.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, list::getProperty));
    }
}
