package io.github.rootguard.acceptance.launcher;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A working copy of the distribution with provider JARs, built and ready for {@code kc.sh start --optimized}. It holds
 * the embedded database, so a server that is started again in the same home finds its data.
 *
 * <p>The build of Keycloak takes most of the time, so its result is kept per {@link HomeSpec}.
 */
public final class KeycloakHome {

    private static final int BUILDS_TO_KEEP = 6;

    private final Path directory;

    private KeycloakHome(Path directory) {
        this.directory = directory;
    }

    /**
     * Prepares a fresh home, replacing whatever was in the directory.
     *
     * @throws IllegalStateException if {@code kc.sh build} fails, with its output
     */
    public static KeycloakHome prepare(HomeSpec spec, Path directory, Progress progress) {
        return prepare(spec, directory, progress, entry -> false);
    }

    /** The same, but the data of an earlier run in this directory stays. */
    public static KeycloakHome prepareKeepingData(HomeSpec spec, Path directory, Progress progress) {
        return prepare(
                spec,
                directory,
                progress,
                entry -> entry.getFileName().toString().equals("data"));
    }

    private static KeycloakHome prepare(HomeSpec spec, Path directory, Progress progress, Predicate<Path> stays) {
        Cache cache = Cache.ofUser();
        Path built = cache.directory("built-" + spec.fingerprint(), draft -> {
            progress.step("Preparing Keycloak " + spec.distribution().version() + " with its extensions");
            return build(spec, draft);
        });
        cache.keepNewest("built-", BUILDS_TO_KEEP);
        cache.keepNewest("draft-", 0);
        try {
            FileTrees.deleteEntries(directory, stays);
            FileTrees.copy(built, directory, libraries(built));
            return new KeycloakHome(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not copy Keycloak to " + directory, e);
        }
    }

    /** The directory that Keycloak calls its home. */
    public Path directory() {
        return directory;
    }

    /**
     * Runs a {@code kc.sh} command that ends by itself, such as {@code export} or {@code import}. No server may run in
     * this home meanwhile, since the embedded database has one user.
     *
     * @param arguments the command and its options
     */
    public CommandResult run(Map<String, String> environment, List<String> arguments) {
        return KcScript.run(directory, environment, arguments);
    }

    /** Removes the working copy with its data. */
    public void delete() {
        try {
            FileTrees.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not remove " + directory, e);
        }
    }

    private static Path build(HomeSpec spec, Path draft) throws IOException {
        Path original = spec.distribution().directory();
        FileTrees.copy(original, draft, libraries(original));
        for (Path provider : spec.providers()) {
            Files.copy(provider, draft.resolve("providers").resolve(provider.getFileName()), REPLACE_EXISTING);
        }
        List<String> arguments = new ArrayList<>(List.of("build"));
        spec.buildOptions().forEach((option, value) -> arguments.add("--" + option + "=" + value));
        CommandResult result = KcScript.run(draft, Map.of(), arguments);
        if (result.exitCode() != 0) {
            throw new IllegalStateException("kc.sh build failed:\n" + result.output());
        }
        return draft;
    }

    private static Path libraries(Path home) {
        return home.resolve("lib").resolve("lib");
    }
}
