package io.github.rootguard.keycloak.grant;

import io.github.rootguard.keycloak.metric.RootGuardGauge;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Makes whoever sends wrong access keys wait: longer each time, never for good. Nobody guesses 238 random bits, so this
 * spares the server work and keeps the event store from filling up. Each node counts for itself, because asking the other
 * nodes would make every right request slower.
 *
 * <p>A key is counted together with the address that it comes from: whoever knows an id, which is no secret, must not be
 * able to keep the program that owns it out.
 */
final class Backoff {
    /** Wrong tries with one key from one address that cost no wait. */
    static final int FREE_PER_KEY = 5;

    /** Wrong tries with whatever keys from one address that cost no wait; many programs may share one address. */
    static final int FREE_PER_ADDRESS = 50;

    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int MOST_ENTRIES = 50_000;
    private static final int MOST_DOUBLINGS = 6;

    private final Clock clock;
    private final ConcurrentMap<String, Failures> counted = new ConcurrentHashMap<>();

    Backoff() {
        this(KeycloakClock.INSTANCE);
    }

    Backoff(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    /** Whether the key has to wait at this address, or the address with all keys. */
    boolean waits(String realmId, String keyId, String address) {
        if (counted.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        return waits(key(realmId, keyId, address), FREE_PER_KEY, now)
                || waits(address(realmId, address), FREE_PER_ADDRESS, now);
    }

    void failed(String realmId, String keyId, String address) {
        Instant now = clock.instant();
        for (String scope : List.of(key(realmId, keyId, address), address(realmId, address))) {
            counted.compute(
                    scope,
                    (any, before) -> new Failures(before == null || stale(before, now) ? 1 : before.count() + 1, now));
        }
        if (counted.size() > MOST_ENTRIES) {
            counted.values().removeIf(each -> stale(each, now));
            if (counted.size() > MOST_ENTRIES) {
                counted.clear();
            }
        }
    }

    /** A right try: what was counted for this key here is forgotten. */
    void succeeded(String realmId, String keyId, String address) {
        if (!counted.isEmpty()) {
            counted.remove(key(realmId, keyId, address));
        }
    }

    private boolean waits(String scope, int free, Instant now) {
        Failures failures = counted.get(scope);
        return failures != null
                && !stale(failures, now)
                && now.isBefore(failures.last().plus(waitAfter(failures.count(), free)));
    }

    static Duration waitAfter(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** How many keys and addresses are remembered because of wrong tries. */
    int remembered() {
        return counted.size();
    }

    /** Forgets what counts no more; else the last wrong tries of an attack would be kept until the next. */
    void sweep() {
        Instant now = clock.instant();
        counted.values().removeIf(each -> stale(each, now));
        RootGuardGauge.ACCESS_KEY_FAILURES.show(counted.size());
    }

    /** What lies ahead was counted before the clock was set back, and would make somebody wait for as long as that. */
    private static boolean stale(Failures failures, Instant now) {
        return now.isAfter(failures.last().plus(MEMORY))
                || now.isBefore(failures.last().minus(LONGEST_WAIT));
    }

    private static String key(String realmId, String keyId, String address) {
        return realmId + " " + address + " " + Integer.toHexString(keyId.length()) + " " + shortened(keyId);
    }

    private static String address(String realmId, String address) {
        return realmId + " " + address;
    }

    /** What was sent as an id may be of any length. */
    private static String shortened(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64);
    }
}
