package io.github.rootguard.bench;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Measures whether the time of a refusal tells its cause: requests of all causes are sent in one random order on one
 * connection, and their medians compared with that of a wrong secret.
 */
public final class RefusalBench {
    private static final int WARM_UP = 300;
    private static final double CLOSE_ENOUGH = 0.05;
    private static final String WAITING_ADDRESS = "198.51.100.1";
    private static final int ENOUGH_TO_WAIT = 50;
    private static final String REFUSED = "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid access key\"}";

    private final TestRealm realm;
    private final Map<RefusalCause, KeyPair> pairs = new EnumMap<>(RefusalCause.class);
    private int address;

    private RefusalBench(TestRealm realm) {
        this.realm = realm;
    }

    /** Argument: how many requests of each cause. */
    public static void main(String... arguments) {
        Command.run(TokenOptions.USAGE, RefusalBench::measure, arguments);
    }

    private static boolean measure(String... arguments) {
        int requests = TokenOptions.requests(arguments);
        try (TokenServer server = TokenServer.start(false)) {
            RefusalBench bench = new RefusalBench(server.realm());
            bench.prepare();
            IntStream.range(0, ENOUGH_TO_WAIT).forEach(each -> bench.keepWaiting());
            bench.measure(WARM_UP);
            return report(bench.measure(requests));
        }
    }

    private void prepare() {
        realm.admin().put("/root-guard/policy", Map.of()).expect(200);
        KeyPair other = StoredKey.of(UUID.randomUUID(), Map.of()).pair();
        for (RefusalCause cause : RefusalCause.values()) {
            pairs.put(cause, changed(cause, owned(cause), other));
        }
    }

    private KeyPair owned(RefusalCause cause) {
        Map<String, Object> user = new HashMap<>(Contender.member(cause.label()));
        String id = realm.admin().post("/users", user).expect(201).createdId();
        StoredKey key = StoredKey.of(UUID.fromString(id), cause.key());
        user.put("credentials", List.of(key.credential()));
        user.putAll(cause.owner());
        realm.admin().put("/users/" + id, user).expect(204);
        return key.pair();
    }

    private static KeyPair changed(RefusalCause cause, KeyPair own, KeyPair other) {
        return switch (cause) {
            case WRONG_SECRET -> new KeyPair(own.id(), other.secret());
            case MALFORMED_SECRET -> new KeyPair(own.id(), "password");
            case UNKNOWN_KEY -> new KeyPair(own.id().substring(0, 30) + "ABCDEF", own.secret());
            case UNKNOWN_USER -> other;
            case MALFORMED_ID -> new KeyPair("administrator", own.secret());
            default -> own;
        };
    }

    /** Each request comes from an address of its own, so that none has to wait but those that are to. */
    private long send(RefusalCause cause) {
        boolean waiting = cause == RefusalCause.WAITING;
        KeyPair pair = Objects.requireNonNull(pairs.get(cause));
        address++;
        String from = waiting
                ? WAITING_ADDRESS
                : "10.%d.%d.%d".formatted(address >> 16 & 255, address >> 8 & 255, address & 255);
        if (waiting) {
            keepWaiting();
        }
        long start = System.nanoTime();
        RestResponse answer = pair.tokenFrom(realm, from);
        long taken = System.nanoTime() - start;
        if (waiting && answer.status() == 200) {
            // The wait was over between the two requests; the next one is longer.
            return send(cause);
        }
        if (!answer.expect(400).body().equals(REFUSED)) {
            throw new IllegalStateException(cause.label() + " is answered by " + answer.body());
        }
        return taken;
    }

    /** A wrong try, each time with another key, either finds that its address has to wait, or makes it wait. */
    private void keepWaiting() {
        address++;
        new KeyPair("key-" + address, "secret").tokenFrom(realm, WAITING_ADDRESS);
    }

    private Map<RefusalCause, long[]> measure(int requests) {
        Map<RefusalCause, long[]> taken = new EnumMap<>(RefusalCause.class);
        for (RefusalCause cause : RefusalCause.values()) {
            taken.put(cause, new long[requests]);
        }
        List<RefusalCause> order = new ArrayList<>(List.of(RefusalCause.values()));
        Random random = new Random(1);
        for (int count = 0; count < requests; count++) {
            Collections.shuffle(order, random);
            for (RefusalCause cause : order) {
                Objects.requireNonNull(taken.get(cause))[count] = send(cause);
            }
        }
        return taken;
    }

    /** Whether all medians are close enough together. */
    private static boolean report(Map<RefusalCause, long[]> taken) {
        double reference = quantile(taken, RefusalCause.WRONG_SECRET, 0.5);
        System.out.print("\n| cause | median ms | ratio | 90 % ms |\n| --- | ---: | ---: | ---: |\n");
        boolean close = true;
        for (RefusalCause cause : RefusalCause.values()) {
            double median = quantile(taken, cause, 0.5);
            close &= Math.abs(median / reference - 1) <= CLOSE_ENOUGH;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f |%n",
                    cause.label(),
                    median,
                    median / reference,
                    quantile(taken, cause, 0.9));
        }
        return close;
    }

    private static double quantile(Map<RefusalCause, long[]> taken, RefusalCause cause, double part) {
        long[] sorted = Objects.requireNonNull(taken.get(cause)).clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * part)] / 1e6;
    }
}
