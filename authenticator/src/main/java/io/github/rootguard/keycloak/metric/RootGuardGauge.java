package io.github.rootguard.keycloak.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Values that go up and down, beside Keycloak's own, shown where the server option {@code metrics-enabled} shows those. */
public final class RootGuardGauge {
    /**
     * {@code root_guard_access_key_failures}: access keys and addresses that a node remembers because of wrong tries, some
     * of which have to wait. They are forgotten after a quarter of an hour; 50000 are the most.
     */
    public static final RootGuardGauge ACCESS_KEY_FAILURES = new RootGuardGauge(
            "access_key_failures", "Access keys and addresses that are remembered because of wrong tries");

    /**
     * {@code root_guard_alerts_pending}: alerts that wait for their delivery in all realms, one for each recipient, when
     * the node looked last. At most 1000 wait in one realm.
     */
    public static final RootGuardGauge ALERTS_PENDING =
            new RootGuardGauge("alerts_pending", "Alerts that wait for their delivery in all realms");

    private static final String PREFIX = "root_guard_";

    private final String name;
    private final String description;
    private final AtomicLong value = new AtomicLong();
    private final AtomicBoolean registered = new AtomicBoolean();

    private RootGuardGauge(String name, String description) {
        this.name = name;
        this.description = description;
    }

    /** Shows this value from now on. */
    public void show(long now) {
        value.set(now);
        if (!registered.getAndSet(true)) {
            Gauge.builder(PREFIX + name, value, AtomicLong::get)
                    .description(description)
                    .register(Metrics.globalRegistry);
        }
    }
}
