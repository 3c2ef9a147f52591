package io.github.rootguard.acceptance.junit;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.launcher.Distribution;
import io.github.rootguard.acceptance.launcher.HomeSpec;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.LaunchedServer;
import io.github.rootguard.acceptance.launcher.Postgres;
import io.github.rootguard.acceptance.launcher.Progress;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Servers as tests want them: the shipped JAR and the test support deployed, compiled quickly rather than well, clock of
 * the caches tied to Keycloak's clock. For tests that need more than the server of the run.
 */
public final class TestServer {

    /** Password of the bootstrap administrator of every test server. */
    public static final String ADMIN_PASSWORD = "the bootstrap administrator of the tests";

    private static final Progress PROGRESS = step -> System.out.println("[harness] " + step);

    /** What is off in a default Keycloak: ways in such as Docker and certificates that a proxy hands on, and a vault. */
    static final Map<String, String> BUILD_OPTIONS = Map.of(
            "features",
            "docker",
            "metrics-enabled",
            "true",
            "spi-x509cert-lookup--provider",
            "rfc9440",
            "vault",
            "file");

    private TestServer() {}

    /** A home with the shipped JAR and the test support. */
    public static KeycloakHome home(String name) {
        return home(name, List.of(shippedJar(), testSupportJar()), BUILD_OPTIONS);
    }

    /** A home without the extension and without the test support, which takes the same settings. */
    public static KeycloakHome plainHome(String name) {
        return home(name, List.of(), BUILD_OPTIONS);
    }

    /** A home with another JAR in the place of the shipped one, and the test support. */
    public static KeycloakHome homeWith(String name, Path jar) {
        return home(name, List.of(jar, testSupportJar()), BUILD_OPTIONS);
    }

    /** A home with the shipped JAR and the test support, built with more features of Keycloak than a default one has. */
    public static KeycloakHome homeWithFeatures(String name, List<String> features) {
        Map<String, String> options = new TreeMap<>(BUILD_OPTIONS);
        options.merge("features", String.join(",", features), (usual, more) -> usual + "," + more);
        return home(name, List.of(shippedJar(), testSupportJar()), options);
    }

    /** A home with the shipped JAR and the test support, and other options of {@code kc.sh build} besides the usual. */
    public static KeycloakHome homeWithOptions(String name, Map<String, String> options) {
        Map<String, String> all = new TreeMap<>(BUILD_OPTIONS);
        all.putAll(options);
        return home(name, List.of(shippedJar(), testSupportJar()), all);
    }

    /** A home for a server on PostgreSQL with another JAR in the place of the shipped one, and the test support. */
    public static KeycloakHome homeOnPostgres(String name, Path jar) {
        Map<String, String> all = new TreeMap<>(BUILD_OPTIONS);
        all.putAll(Postgres.BUILD_OPTIONS);
        return home(name, List.of(jar, testSupportJar()), all);
    }

    /** An empty PostgreSQL, which forgets everything when it is closed. */
    public static Postgres postgres(String name) {
        // Nobody needs what a crash of this machine would leave.
        return Postgres.start(
                servers().resolve("postgres-" + name), Map.of("fsync", "off", "synchronous_commit", "off"));
    }

    /** A home with the given JARs and build options. */
    public static KeycloakHome home(String name, List<Path> providers, Map<String, String> buildOptions) {
        String version = Setting.text("root-guard.keycloak-version");
        Distribution distribution = Distribution.of(version, Setting.path("root-guard.tarball"), PROGRESS);
        return KeycloakHome.prepare(
                new HomeSpec(distribution, providers, buildOptions), servers().resolve(name), PROGRESS);
    }

    /** Settings to begin with. */
    public static ServerSettings settings() {
        return ServerSettings.onFreePort(ADMIN_PASSWORD)
                .option("spi-connections-infinispan--default--use-keycloak-time-service", "true")
                .option("log-level", "info,io.github.rootguard:trace")
                .option("spi-root-guard-policy--default--log-archive", "the archive of the tests")
                // Half of what a test server does would else be hashing passwords that nobody attacks.
                .option("spi-password-hashing--argon2--iterations", "1")
                .option("spi-password-hashing--argon2--memory", "64")
                .option("vault-dir", TestVault.directory().toAbsolutePath().toString())
                .variable(
                        "ROOT_GUARD_TEST_HARNESS_PID",
                        String.valueOf(ProcessHandle.current().pid()))
                .variable("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    }

    /** Starts a server in a home. Its log goes to {@code target/servers/<number>/<name>.log}. */
    public static KeycloakServer start(String name, KeycloakHome home, ServerSettings settings) {
        return LaunchedServer.start(home, settings, log(name), PROGRESS);
    }

    /** A browser for a server of a test's own. */
    public static Browser browser() {
        return Browser.start(output());
    }

    /** The JAR that users deploy. */
    public static Path shippedJar() {
        return Setting.file("root-guard.jar");
    }

    /** The JAR that runs inside test servers. */
    public static Path testSupportJar() {
        return Setting.file("root-guard.test-support-jar");
    }

    /** Where a server of this JVM writes its log to. */
    public static Path log(String name) {
        return servers().resolve(name + ".log");
    }

    /** The JAR that a rolling restart begins with; the same one unless the build was told another. */
    public static Path previousJar() {
        return Setting.file("root-guard.previous-jar");
    }

    static Path servers() {
        return ServerFiles.DIRECTORY;
    }

    static Path output() {
        return Setting.path("root-guard.output");
    }
}
