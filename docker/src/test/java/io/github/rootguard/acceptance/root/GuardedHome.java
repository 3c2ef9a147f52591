package io.github.rootguard.acceptance.root;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.CommandResult;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.web.Http;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the operator of a server has in hands: a stopped server with guarded realms, and the files that
 * {@code kc.sh export} wrote of them. Made once for all tests of a run, because it costs a start.
 *
 * @param home the home with its data
 * @param settings how the server was started
 * @param realms its guarded realms, as they were when it ran
 * @param stocked name of a realm without root that has a hardware token in its inventory: {@link HardwareClaim#TOKEN}
 * @param key an access key of Otto's in that realm
 * @param exported the directory with {@code <realm>-realm.json} for each
 */
public record GuardedHome(
        KeycloakHome home,
        ServerSettings settings,
        List<GuardedRealm> realms,
        String stocked,
        KeyPair key,
        Path exported) {

    private static final int REALMS = 5;

    private static final class Holder {
        private static final GuardedHome ONLY = make();
    }

    /** The one of this run. */
    public static GuardedHome get() {
        return Holder.ONLY;
    }

    /**
     * The variables that a {@code kc.sh} command needs where the test support is deployed, and with which the first
     * command in a home creates the bootstrap administrator.
     */
    public static Map<String, String> environment() {
        Map<String, String> variables = new TreeMap<>(TestServer.settings().environment());
        variables.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMIN);
        variables.put("KC_BOOTSTRAP_ADMIN_PASSWORD", TestServer.ADMIN_PASSWORD);
        return variables;
    }

    /** The file of a realm. */
    public Path file(GuardedRealm realm) {
        return file(realm.realm().name());
    }

    /** The file of the realm with this name. */
    public Path file(String realm) {
        return exported.resolve(realm + "-realm.json");
    }

    private static GuardedHome make() {
        KeycloakHome home = TestServer.home("guarded");
        ServerSettings settings = TestServer.settings();
        List<GuardedRealm> realms = new ArrayList<>();
        String stocked;
        KeyPair key;
        try (OwnServer server = OwnServer.start("guarded", home, settings)) {

            for (int count = 0; count < REALMS; count++) {
                realms.add(GuardedRealm.claim(server.exampleRealm(), new Http()));
            }
            TestRealm realm = server.exampleRealm();
            HardwareClaim.stock(realm);
            stocked = realm.name();
            key = KeyPair.of(realm, ExampleRealm.ORDINARY_USER);
        }
        Path exported = home.directory().resolveSibling("exported");
        CommandResult result = home.run(
                environment(), List.of("export", "--optimized", "--dir", exported.toString(), "--users", "realm_file"));
        assertThat(result.exitCode()).as(result.output()).isZero();
        return new GuardedHome(home, settings, realms, stocked, key, exported);
    }
}
