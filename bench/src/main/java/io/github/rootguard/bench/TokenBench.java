package io.github.rootguard.bench;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the ways to a token on one server, in turns: access keys with Keycloak's own {@code client_credentials}. All
 * of them ask the same server over the same connections.
 */
public final class TokenBench {
    private static final int WARM_UP_ROUNDS = 6;
    private static final Duration TURN = Duration.ofSeconds(1);

    private final TestRealm realm;
    private final Set<ProcessHandle> processes;
    private final Map<TokenWay, Runnable> requests = new EnumMap<>(TokenWay.class);

    private TokenBench(TestRealm realm, Set<ProcessHandle> processes) {
        this.realm = realm;
        this.processes = processes;
    }

    /** Arguments: rounds, and connections. */
    public static void main(String... arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        Set<ProcessHandle> others = descendants();
        KeycloakHome home = TestServer.home("tokens", List.of(TestServer.shippedJar()), Map.of());
        ServerSettings settings =
                ServerSettings.onFreePort(TestServer.ADMIN_PASSWORD).variable("JAVA_OPTS_KC_HEAP", "-Xms640m -Xmx640m");
        try (OwnServer server = OwnServer.start("tokens", home, settings)) {
            Set<ProcessHandle> own = descendants();
            own.removeAll(others);
            TokenBench bench = new TokenBench(server.exampleRealm(), own);
            bench.prepare();
            System.out.print(bench.measure(rounds, connections));
        } finally {
            home.delete();
        }
        System.exit(0);
    }

    private void prepare() {
        realm.update(Map.of("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)"));
        realm.admin().put("/root-guard/policy", Map.of()).expect(200);
        KeyPair key = KeyPair.of(realm, ExampleRealm.ORDINARY_USER);
        OidcClient service = realm.service();
        String uuid = realm.clientUuid(ExampleRealm.SERVICE);
        realm.admin()
                .put(
                        "/clients/" + uuid,
                        Map.of(
                                "clientId",
                                ExampleRealm.SERVICE,
                                "serviceAccountsEnabled",
                                true,
                                "attributes",
                                Map.of("access-key.grant.enabled", "true")))
                .expect(204);
        Map<String, String> grant = new LinkedHashMap<>(key.parameters());
        grant.put("grant_type", "urn:rootguard:oauth:grant-type:access-key");
        requests.put(
                TokenWay.CLIENT_CREDENTIALS,
                () -> service.token(Map.of("grant_type", "client_credentials")).expect(200));
        requests.put(TokenWay.ACCESS_KEY_RS256, () -> service.token(grant).expect(200));
        requests.put(TokenWay.ACCESS_KEY_ES256, () -> key.token(realm).expect(200));
        requests.put(
                TokenWay.PASSWORD,
                () -> service.password(
                                ExampleRealm.ORDINARY_USER, TestRealm.passwordOf(ExampleRealm.ORDINARY_USER), "openid")
                        .expect(200));
    }

    private String measure(int rounds, int connections) {
        List<Map<TokenWay, Turn>> measured = new ArrayList<>();
        for (int round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
            Map<TokenWay, Turn> turns = new EnumMap<>(TokenWay.class);
            List<TokenWay> order = new ArrayList<>(List.of(TokenWay.values()));
            if (round % 2 == 1) {
                Collections.reverse(order);
            }
            for (TokenWay way : order) {
                turns.put(way, Turn.take(requests.getOrDefault(way, () -> {}), connections, TURN, this::cpuTime));
            }
            measured.add(turns);
        }
        return TokenReport.of(measured.subList(WARM_UP_ROUNDS, measured.size()), connections);
    }

    private Duration cpuTime() {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Set<ProcessHandle> descendants() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
