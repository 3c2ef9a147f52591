package io.github.rootguard.acceptance.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code kc.sh build} depends on. Two equal specifications give the same server, so its build can be kept.
 *
 * @param distribution the Keycloak version
 * @param providers JAR files to deploy
 * @param buildOptions options of {@code kc.sh build} without their dashes, such as {@code features} to {@code docker}
 */
public record HomeSpec(Distribution distribution, List<Path> providers, Map<String, String> buildOptions) {

    /** What every server here is built with: the embedded database, and health checks to wait for. */
    private static final Map<String, String> ALWAYS = Map.of("db", "dev-file", "health-enabled", "true");

    /** Copies and completes what is given, so that a specification does not change. */
    public HomeSpec {
        providers = List.copyOf(providers);
        Map<String, String> sorted = new TreeMap<>(ALWAYS);
        sorted.putAll(buildOptions);
        buildOptions = Collections.unmodifiableMap(sorted);
    }

    /** A name that is equal exactly for equal contents of JAR files, options and Keycloak version. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((distribution.version() + buildOptions).getBytes(UTF_8));
            for (Path provider : providers) {
                digest.update(provider.getFileName().toString().getBytes(UTF_8));
                digest.update(Files.readAllBytes(provider));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("A provider JAR cannot be read", e);
        }
    }
}
