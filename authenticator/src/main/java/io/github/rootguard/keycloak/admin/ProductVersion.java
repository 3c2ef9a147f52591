package io.github.rootguard.keycloak.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the deployed JAR, from the description that Maven puts into it. */
final class ProductVersion {
    private static final String DESCRIPTION = "/META-INF/maven/io.github.rootguard/keycloak-root-guard/pom.properties";
    private static final String UNPACKED = "development";

    static final String CURRENT = read();

    private ProductVersion() {}

    private static String read() {
        try (InputStream description = ProductVersion.class.getResourceAsStream(DESCRIPTION)) {
            if (description == null) {
                return UNPACKED;
            }
            Properties properties = new Properties();
            properties.load(description);
            return properties.getProperty("version", UNPACKED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
