package io.github.rootguard.bench;

import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.root.GuardedRealm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Ordinary logins while others attack: what Root Guard adds, and stock endpoints of Keycloak at the same rate. Afterwards
 * the server has to hold no more than before.
 */
public final class SoakBench {
    private static final String HEAP = "-Xms512m -Xmx512m";
    private static final double LEAST = 0.9;
    private static final Duration FORGOTTEN = Duration.ofHours(13);
    private static final int SETTLING_MILLIS = 20_000;

    private final SoakOptions options;
    private final OwnServer server;
    private final ServerProcess process;
    private final List<TestRealm> realms;
    private final Map<Attack, List<Runnable>> requests = new EnumMap<>(Attack.class);
    private final Map<Attack, List<Double>> rates = new EnumMap<>(Attack.class);
    private int sent;
    private final Map<String, Integer> failures = new TreeMap<>();

    /** What goes on beside the logins. */
    private enum Attack {
        NONE,
        STOCK,
        OURS
    }

    private SoakBench(SoakOptions options, OwnServer server, ServerProcess process) {
        this.options = options;
        this.server = server;
        this.process = process;
        this.realms = List.of(realm(), realm());
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realms.get(0));
        requests.put(Attack.NONE, List.of());
        requests.put(Attack.STOCK, Hostile.stock(realms.get(0)));
        requests.put(Attack.OURS, Hostile.ours(guarded, realms.get(1)));
    }

    /** Argument: see {@link SoakOptions}. */
    public static void main(String... arguments) {
        Command.run(SoakOptions.USAGE, SoakBench::run, arguments);
    }

    private static boolean run(String... arguments) {
        SoakOptions options = SoakOptions.parse(arguments);
        KeycloakHome home = TestServer.home("soak");
        // Caches follow the clock of the server, so that what is forgotten in hours is forgotten at once.
        ServerSettings settings = ServerSettings.onFreePort(TestServer.ADMIN_PASSWORD)
                .option("proxy-headers", "xforwarded")
                .option("proxy-trusted-addresses", "127.0.0.1")
                .option("spi-connections-infinispan--default--use-keycloak-time-service", "true")
                .option("vault-dir", home.directory().toAbsolutePath().toString())
                .variable(
                        "ROOT_GUARD_TEST_HARNESS_PID",
                        String.valueOf(ProcessHandle.current().pid()))
                .variable("JAVA_OPTS_KC_HEAP", HEAP);
        Set<ProcessHandle> others = ServerProcess.descendants();
        try (OwnServer server = OwnServer.start("soak", home, settings)) {
            return new SoakBench(options, server, ServerProcess.startedBeside(others, server.log())).soak();
        } finally {
            home.delete();
        }
    }

    /**
     * Passwords are hashed cheaply and no events are kept, so that less hides what is compared. Requests that a proxy says
     * come from elsewhere come without TLS.
     */
    private TestRealm realm() {
        TestRealm realm =
                server.exampleRealm(draft -> draft.set("eventsEnabled", false).set("adminEventsEnabled", false));
        realm.update(Map.of("passwordPolicy", Contender.CHEAP_HASH, "sslRequired", "none"));
        return realm;
    }

    /** The first rounds are for the compiler of Java, and for caches, whose tables grow once and stay. */
    private boolean soak() {
        rounds(Math.max(1, options.rounds() / 2));
        SoakState before = settle();
        sent = 0;
        rates.clear();
        failures.clear();
        rounds(options.rounds());
        SoakState busy = SoakState.of(server, process, realms);
        SoakState after = settle();
        Spread toStock = ratio(Attack.STOCK);
        Spread toNone = ratio(Attack.NONE);
        System.out.printf(
                Locale.ROOT,
                "%n%d hostile requests at %d per second, %d of them not refused as they should be%n%n",
                sent,
                options.perSecond(),
                failures.values().stream().mapToInt(Integer::intValue).sum());
        failures.forEach((what, times) -> System.out.printf(Locale.ROOT, "%d times: %s%n", times, what));
        System.out.print("| beside the logins | logins/s |\n| --- | --- |\n");
        rates.forEach((attack, each) ->
                System.out.printf("| %s | %s |%n", attack.name().toLowerCase(Locale.ROOT), spread(each)));
        System.out.printf("%nratio to stock attack: %s; to none: %s%n%n", toStock, toNone);
        System.out.print(
                SoakState.HEAD + before.row("before") + busy.row("at the end of the attack") + after.row("after"));
        return toStock.median() >= LEAST && toNone.median() >= LEAST && failures.isEmpty() && after.backTo(before);
    }

    /** Each round begins with another one, because a server still becomes faster and what always came last would gain. */
    private void rounds(int count) {
        List<Attack> order = new ArrayList<>(List.of(Attack.values()));
        for (int round = 0; round < count; round++) {
            order.forEach(attack ->
                    rates.computeIfAbsent(attack, any -> new ArrayList<>()).add(logins(attack)));
            Collections.rotate(order, 1);
        }
    }

    /** Logins per second of one user after another, beside the attack. */
    private double logins(Attack attack) {
        Runnable login = SignIns.browserLogin(realms.get(0));
        int count = 0;
        try (Flood flood = Flood.start(Objects.requireNonNull(requests.get(attack)), options.perSecond())) {
            long start = System.nanoTime();
            long taken;
            do {
                login.run();
                count++;
                taken = System.nanoTime() - start;
            } while (taken < options.time().toNanos());
            sent += flood.sent();
            flood.failures().forEach((what, times) -> failures.merge(attack + " " + what, times, Integer::sum));
            return count * 1e9 / taken;
        }
    }

    /** Has everything end and be forgotten that ends and is forgotten by itself, only sooner. */
    private SoakState settle() {
        realms.forEach(realm -> realm.admin().post("/logout-all", "").expect(200));
        TestRealm any = realms.get(0);
        any.clock().advance(FORGOTTEN);
        any.facts().runTimer("root-guard-wrong-access-keys");
        any.facts().runTimer("root-guard-alerts");
        try {
            Thread.sleep(SETTLING_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        any.facts().runTimer("root-guard-alerts");
        return SoakState.of(server, process, realms);
    }

    /** Logins beside the attack on us, compared with those beside the other in the same round. */
    private Spread ratio(Attack other) {
        List<Double> ours = Objects.requireNonNull(rates.get(Attack.OURS));
        List<Double> others = Objects.requireNonNull(rates.get(other));
        return Spread.of(IntStream.range(0, ours.size()).mapToDouble(round -> ours.get(round) / others.get(round)));
    }

    private static Spread spread(List<Double> values) {
        return Spread.of(values.stream().mapToDouble(Double::doubleValue));
    }
}
