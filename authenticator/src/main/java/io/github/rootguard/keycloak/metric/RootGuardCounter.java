package io.github.rootguard.keycloak.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

/**
 * Counters beside Keycloak's own, shown where the server option {@code metrics-enabled} shows those. Values of tags must
 * come from a small set, because each combination is kept until the server stops.
 */
public final class RootGuardCounter {
    /**
     * {@code root_guard_access_key_tokens_total}: answers to programs that asked for a token with an access key. The
     * {@code outcome} is {@code issued}, an error code of RFC 6749 for a request that was wrong whatever the key, or the
     * id of the first rule that the key broke.
     */
    public static final RootGuardCounter ACCESS_KEY_TOKENS =
            new RootGuardCounter("access_key_tokens", "Answers to requests for a token by access key", "outcome");

    /**
     * {@code root_guard_decisions_total}: what root policies decided. The {@code rule} is the id of the first rule that was
     * broken, or {@code none}; the {@code outcome} is permit, deny or would_deny.
     */
    public static final RootGuardCounter DECISIONS =
            new RootGuardCounter("decisions", "Decisions of root policies", "realm", "rule", "outcome");

    /**
     * {@code root_guard_guesses_refused_total}: passwords, codes and answers at root's pages that were not looked at because
     * of wrong ones before. The {@code reason} is {@code wait}, or {@code over} for a sign-in that has to start over.
     */
    public static final RootGuardCounter GUESSES_REFUSED = new RootGuardCounter(
            "guesses_refused", "Passwords and codes that were not looked at because of wrong ones before", "reason");

    /** {@code root_guard_root_sessions_total}: root sessions that were opened. */
    public static final RootGuardCounter ROOT_SESSIONS =
            new RootGuardCounter("root_sessions", "Root sessions that were opened");

    private static final String PREFIX = "root_guard_";

    private final String name;
    private final String description;
    private final List<String> tags;

    /** Finding a counter in the registry costs more than counting. */
    private final ConcurrentMap<List<String>, Counter> counters = new ConcurrentHashMap<>();

    private RootGuardCounter(String name, String description, String... tags) {
        this.name = name;
        this.description = description;
        this.tags = List.of(tags);
    }

    /** Adds one; the values are those of the tags, in their order. */
    public void count(String... values) {
        counters.computeIfAbsent(List.of(values), this::counter).increment();
    }

    /** The registry, or whatever shows it, adds {@code _total}. */
    private Counter counter(List<String> values) {
        return Counter.builder(PREFIX + name)
                .description(description)
                .tags(IntStream.range(0, tags.size())
                        .mapToObj(each -> Tag.of(tags.get(each), values.get(each)))
                        .toList())
                .register(Metrics.globalRegistry);
    }
}
