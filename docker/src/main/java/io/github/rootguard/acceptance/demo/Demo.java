package io.github.rootguard.acceptance.demo;

import io.github.rootguard.acceptance.launcher.Distribution;
import io.github.rootguard.acceptance.launcher.HomeSpec;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.LaunchedServer;
import io.github.rootguard.acceptance.launcher.LogTail;
import io.github.rootguard.acceptance.launcher.Progress;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.rest.AdminClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts the demo; {@code bin/demo} is its front door. System properties say where things are: {@code root-guard.jar},
 * {@code root-guard.keycloak-version}, {@code root-guard.tarball}, {@code root-guard.output}.
 */
public final class Demo {

    private static final Progress PROGRESS = step -> System.out.println("[demo] " + step);

    private final DemoOptions options;
    private final Path output = path("root-guard.output").resolve("demo");

    private Demo(DemoOptions options) {
        this.options = options;
    }

    /** Runs until it is interrupted, or until the server ends by itself, which is a failure. */
    public static void main(String... arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(DemoOptions.USAGE);
            return;
        }
        int exitCode = 1;
        try {
            exitCode = new Demo(DemoOptions.parse(arguments)).run();
        } catch (IllegalArgumentException badOption) {
            System.err.println(badOption.getMessage() + "\n\n" + DemoOptions.USAGE);
            exitCode = 2;
        } catch (IllegalStateException | AssertionError failure) {
            System.err.println("[demo] " + failure.getMessage());
        }
        System.exit(exitCode);
    }

    private int run() {
        KeycloakHome home = home();
        DemoPasswords passwords =
                new DemoPasswords(home.directory().resolve("data").resolve("demo-passwords"));
        ServerSettings settings = new ServerSettings(options.port(), passwords.of("admin"), Map.of(), Map.of());
        try (LaunchedServer server = LaunchedServer.start(home, settings, output.resolve("keycloak.log"), PROGRESS);
                DemoPortal portal = DemoPortal.start(server.baseUri())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(server, home), "leave-demo"));
            PROGRESS.step("Creating the realm \"demo\" and nominating its root");
            DemoRealm realm = new DemoRealm(AdminClient.ofMaster(server));
            realm.createOrAdapt(passwords, portal.address());
            Optional<String> claimCode = realm.nominate();
            passwords.save();
            System.out.println(DemoGuide.text(server, portal.address(), passwords, claimCode));
            if (options.check()) {
                return claimCode.isPresent() ? 0 : 1;
            }
            server.awaitEnd();
            System.err.println("[demo] Keycloak ended.\n" + LogTail.of(server.log(), 20));
            return 1;
        }
    }

    private KeycloakHome home() {
        String version = System.getProperty("root-guard.keycloak-version", "");
        Distribution distribution = Distribution.of(version, path("root-guard.tarball"), PROGRESS);
        HomeSpec spec = new HomeSpec(distribution, List.of(path("root-guard.jar")), Map.of());
        Path directory = output.resolve("keycloak");
        return options.keep()
                ? KeycloakHome.prepareKeepingData(spec, directory, PROGRESS)
                : KeycloakHome.prepare(spec, directory, PROGRESS);
    }

    private void leave(KeycloakServer server, KeycloakHome home) {
        PROGRESS.step("Stopping");
        server.close();
        if (!options.keep()) {
            home.delete();
        }
        PROGRESS.step("Stopped");
    }

    private static Path path(String property) {
        String value = System.getProperty(property, "");
        if (value.isBlank()) {
            throw new IllegalStateException(
                    "System property " + property + " is missing; start the demo with bin/demo");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
