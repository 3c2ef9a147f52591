package io.github.rootguard.bench;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.policy.accesskey.AccessKeyId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/**
 * Measures whether time tells root from other users to somebody who has no secret: the same wrong request about root, an
 * ordinary user and nobody, in one random order on one connection, compared by their medians.
 */
public final class UsersBench {
    /** By how much the median of root may differ from that of an ordinary user. */
    private static final double BOUND = 0.05;

    private static final int WARM_UP = 200;
    private static final int DEFAULT_REQUESTS = 1_000;
    private static final String USAGE = """
            Usage: bin/bench users [<requests of each kind>]

              For each way to ask, from 10 to 100000 requests (default: 1000) about root, an ordinary user and nobody.
              Ends with 1 when the median of root is more than 5 % away from that of an ordinary user.
            """;

    private final TestRealm realm;
    private final Map<Person, String> names = new EnumMap<>(Person.class);
    private final Map<Person, KeyPair> pairs = new EnumMap<>(Person.class);
    private int address;

    private UsersBench(TestRealm realm) {
        this.realm = realm;
    }

    /** Argument: how many requests of each kind. */
    public static void main(String... arguments) {
        Command.run(USAGE, UsersBench::run, arguments);
    }

    private static boolean run(String... arguments) {
        int requests = requests(arguments);
        try (TokenServer server = TokenServer.start(false)) {
            UsersBench bench = new UsersBench(server.realm());
            bench.prepare();
            boolean close = true;
            System.out.print(
                    "\n| way | who | median ms | ratio to ordinary | 90 % ms |\n| --- | --- | ---: | ---: | ---: |\n");
            for (Approach approach : Approach.values()) {
                bench.measure(approach, WARM_UP);
                close &= report(approach, bench.measure(approach, requests));
            }
            return close;
        }
    }

    static int requests(String... arguments) {
        if (arguments.length == 0) {
            return DEFAULT_REQUESTS;
        }
        if (arguments.length > 1 || !arguments[0].matches("[1-9][0-9]{1,4}|100000")) {
            throw new IllegalArgumentException("users needs a number from 10 to 100000");
        }
        return Integer.parseInt(arguments[0]);
    }

    /** Passwords are hashed cheaply: Keycloak's Argon2 would hide whatever else takes time. */
    private void prepare() {
        realm.update(Map.of("resetPasswordAllowed", true, "passwordPolicy", Contender.CHEAP_HASH));
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        names.putAll(Map.of(Person.ORDINARY, ORDINARY_USER, Person.ROOT, NOMINEE, Person.UNKNOWN, "anna"));
        // The first sign-in hashes a password anew.
        realm.service().password(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER), "openid");
        Map<Person, String> ids = Map.of(
                Person.ORDINARY, realm.userId(ORDINARY_USER),
                Person.ROOT, guarded.rootId(),
                Person.UNKNOWN, UUID.randomUUID().toString());
        String secret = StoredKey.of(UUID.randomUUID(), Map.of()).pair().secret();
        ids.forEach((person, id) -> pairs.put(
                person,
                new KeyPair(
                        AccessKeyId.generate(UUID.fromString(id), new SecureRandom())
                                .text(),
                        secret)));
    }

    private Map<Person, long[]> measure(Approach approach, int requests) {
        Map<Person, long[]> taken = new EnumMap<>(Person.class);
        for (Person person : Person.values()) {
            taken.put(person, new long[requests]);
        }
        List<Person> order = new ArrayList<>(List.of(Person.values()));
        Random random = new Random(1);
        for (int count = 0; count < requests; count++) {
            Collections.shuffle(order, random);
            for (Person person : order) {
                Objects.requireNonNull(taken.get(person))[count] = send(approach, person);
            }
        }
        return taken;
    }

    /** Each request comes from an address of its own, so that none has to wait. */
    private long send(Approach approach, Person person) {
        address++;
        String from = "10.%d.%d.%d".formatted(address >> 16 & 255, address >> 8 & 255, address & 255);
        Approach.Request request = approach.prepare(
                realm, Objects.requireNonNull(names.get(person)), Objects.requireNonNull(pairs.get(person)), from);
        long start = System.nanoTime();
        boolean asExpected = request.send();
        long nanos = System.nanoTime() - start;
        if (!asExpected) {
            throw new IllegalStateException(approach.label() + " about " + person.label() + " is answered otherwise");
        }
        return nanos;
    }

    private static boolean report(Approach approach, Map<Person, long[]> taken) {
        double reference = quantile(taken, Person.ORDINARY, 0.5);
        for (Person person : Person.values()) {
            double median = quantile(taken, person, 0.5);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.3f | %.3f | %.3f |%n",
                    approach.label(),
                    person.label(),
                    median,
                    median / reference,
                    quantile(taken, person, 0.9));
        }
        return Math.abs(quantile(taken, Person.ROOT, 0.5) / reference - 1) <= BOUND;
    }

    private static double quantile(Map<Person, long[]> taken, Person person, double part) {
        long[] sorted = Objects.requireNonNull(taken.get(person)).clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * part)] / 1e6;
    }
}
