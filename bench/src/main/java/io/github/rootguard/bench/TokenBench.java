package io.github.rootguard.bench;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Compares the ways to a token on one server, in turns: access keys with Keycloak's own {@code client_credentials}. All
 * of them ask the same server over the same connections.
 */
public final class TokenBench {
    private static final Duration TURN = Duration.ofSeconds(1);

    private final TokenServer server;
    private final TestRealm realm;
    private final Map<TokenWay, Runnable> requests = new EnumMap<>(TokenWay.class);

    private TokenBench(TokenServer server) {
        this.server = server;
        this.realm = server.realm();
    }

    /** Arguments: see {@link TokenOptions#USAGE}. */
    public static void main(String... arguments) {
        Command.run(TokenOptions.USAGE, TokenBench::measure, arguments);
    }

    private static boolean measure(String... arguments) {
        TokenOptions options = TokenOptions.parse(arguments);
        try (TokenServer server = TokenServer.start(options.postgres())) {
            new TokenBench(server).run(options);
        }
        return true;
    }

    private void run(TokenOptions options) {
        prepare();
        measure(options.warmUp(), options.connections().get(0));
        KeyStock stock = options.postgres() ? new KeyStock(server) : null;
        for (int keys : options.keys()) {
            if (stock != null) {
                List<KeyPair> many = stock.growTo(keys);
                AtomicInteger next = new AtomicInteger();
                requests.put(
                        TokenWay.ACCESS_KEY_MANY,
                        () -> many.get(Math.floorMod(next.getAndIncrement(), many.size()))
                                .token(realm)
                                .expect(200));
                // The first use of a key finds its owner in the database and not yet in Keycloak's cache.
                many.forEach(pair -> pair.token(realm).expect(200));
            }
            for (int connections : options.connections()) {
                System.out.printf(
                        "%n%d keys, %d connections, %d rounds, load %.1f%n",
                        keys,
                        connections,
                        options.rounds(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
                System.out.print(TokenReport.of(measure(options.rounds(), connections)));
            }
        }
        System.out.print(TokenCosts.table(server, requests));
        if (server.onPostgres()) {
            System.out.println("\n" + server.frequentStatements());
        }
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

    private List<Map<TokenWay, Turn>> measure(int rounds, int connections) {
        List<Map<TokenWay, Turn>> measured = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Map<TokenWay, Turn> turns = new EnumMap<>(TokenWay.class);
            List<TokenWay> order = new ArrayList<>(requests.keySet());
            if (round % 2 == 1) {
                Collections.reverse(order);
            }
            for (TokenWay way : order) {
                turns.put(way, Turn.take(requests.getOrDefault(way, () -> {}), connections, TURN, server::cpuTime));
            }
            measured.add(turns);
        }
        return measured;
    }
}
