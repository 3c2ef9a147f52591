package io.github.rootguard.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A running Keycloak with the realm that is worked in.
 *
 * @param realm the example realm with {@value #MEMBERS} more users
 */
record Contender(Variant variant, KeycloakHome home, OwnServer server, TestRealm realm, Set<ProcessHandle> processes)
        implements AutoCloseable {

    /** User names of those who are administered are this with a number from 1 on. */
    static final String MEMBER = "member-";

    private static final int MEMBERS = 100;

    /** A heap of one size, so that no server is ahead because it was given more memory. */
    private static final String HEAP = "-Xms640m -Xmx640m";

    /**
     * Keycloak's own Argon2 is most of what a login costs, and one start of Java compiles it into code that is half as
     * fast again as another start does. So it would hide or feign whatever the extension costs.
     */
    static final String CHEAP_HASH = "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)";

    /** Starts a server, fills its realm and, where the variant wants it, has the realm claimed. */
    static Contender start(Variant variant) {
        Set<ProcessHandle> others = descendants();
        KeycloakHome home = TestServer.home(
                variant.label(), variant.hasExtension() ? List.of(TestServer.shippedJar()) : List.of(), Map.of());
        ServerSettings settings =
                ServerSettings.onFreePort(TestServer.ADMIN_PASSWORD).variable("JAVA_OPTS_KC_HEAP", HEAP);
        OwnServer server = OwnServer.start(variant.label(), home, settings);
        Set<ProcessHandle> processes = descendants();
        processes.removeAll(others);
        Contender contender = new Contender(variant, home, server, server.exampleRealm(), processes);
        contender.prepare();
        return contender;
    }

    /** The processor time that the server has used since it started, in all its threads. */
    Duration cpuTime() {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        server.close();
        home.delete();
    }

    private void prepare() {
        realm.update(Map.of("passwordPolicy", CHEAP_HASH));
        List<?> members = IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(number -> member(MEMBER + number))
                .toList();
        realm.admin().post("/partialImport", Map.of("users", members)).expect(200);
        if (variant.isGuarded()) {
            guard();
        }
    }

    private void guard() {
        AdminClient admin = realm.admin();
        admin.put("/root-guard/policy", Map.of("protection", variant.label())).expect(200);
        GuardedRealm.claim(realm, new Http());
        JsonNode status = admin.get("/root-guard/status").expect(200).json();
        JsonNode policy = admin.get("/root-guard/policy").expect(200).json();
        if (!status.path("state").asText().equals("guarded")
                || !policy.path("mode").asText().equals("enforce")
                || !policy.path("protection").asText().equals(variant.label())) {
            throw new IllegalStateException("The realm is not guarded as it should be: " + status + ", " + policy);
        }
    }

    /** A complete user without a password. */
    static Map<String, Object> member(String username) {
        return Map.of(
                "username",
                username,
                "enabled",
                true,
                "email",
                username + "@example.org",
                "firstName",
                "Member",
                "lastName",
                "Example");
    }

    private static Set<ProcessHandle> descendants() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
