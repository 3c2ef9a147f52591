package io.github.rootguard.acceptance.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The official Keycloak distribution of one version, unpacked once per user account. Nobody runs it in place: servers
 * run in working copies, see {@link KeycloakHome}.
 *
 * @param version Keycloak's version, such as {@code 26.7.4}
 * @param directory the unpacked distribution, to be left unchanged
 */
public record Distribution(String version, Path directory) {

    /**
     * The distribution of a version, unpacked from the archive if this is the first time.
     *
     * @param version Keycloak's version
     * @param archive the {@code tar.gz} of {@code org.keycloak:keycloak-quarkus-dist}; not looked at if unpacked
     * @throws IllegalStateException if the archive is needed and missing or cannot be unpacked
     */
    public static Distribution of(String version, Path archive, Progress progress) {
        String name = "keycloak-" + version;
        Path directory = Cache.ofUser().directory(name, draft -> {
            progress.step("Unpacking Keycloak " + version);
            return unpack(archive, draft).resolve(name);
        });
        return new Distribution(version, directory);
    }

    private static Path unpack(Path archive, Path draft) throws IOException {
        if (!Files.isRegularFile(archive)) {
            throw new IllegalStateException("The Keycloak distribution is not at " + archive
                    + "; fetch it with: mvn dependency:copy@keycloak-distribution -pl docker");
        }
        Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", draft.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(tar.getInputStream().readAllBytes(), UTF_8);
        int exit = Processes.await(tar);
        if (exit != 0) {
            throw new IllegalStateException("tar could not unpack " + archive + ": " + output);
        }
        return draft;
    }
}
