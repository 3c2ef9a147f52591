package io.github.rootguard.keycloak.alert;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * What waits in all realms. Whoever wants to deliver an alert claims it first, by moving its time: on a cluster one node
 * succeeds, and when that node dies the alert is due again.
 */
final class AlertQueue {
    /** How long a claim holds: longer than any delivery takes. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    /** How long delivery is tried. */
    static final Duration TRIED = Duration.ofDays(3);

    /** How long what was delivered, or given up, stays visible. */
    static final Duration SHOWN = Duration.ofDays(30);

    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2));

    /** Nothing is planned for later than this: what seems to be was planned before the clock was set back. */
    private static final Duration FURTHEST = Duration.ofHours(3);

    private static final int RECIPIENTS = 100;

    private final EntityManager database;

    AlertQueue(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** One of a realm's recipients. */
    record Address(String realmId, String recipient) {}

    /** For whom something is due. */
    List<Address> addresses() {
        return database.createQuery(
                        "select distinct a.realmId, a.recipient from AlertRow a"
                                + " where a.state = :pending and (a.due <= :now or a.due > :furthest)",
                        Object[].class)
                .setParameter("pending", AlertRow.PENDING)
                .setParameter("now", now())
                .setParameter("furthest", furthest())
                .setMaxResults(RECIPIENTS)
                .getResultStream()
                .map(row -> new Address((String) row[0], (String) row[1]))
                .toList();
    }

    /**
     * Claims the oldest alert that is due for the recipient. One that is not due yet holds up those after it when its
     * delivery has failed before: a receiver gets alerts in the order in which things happened.
     */
    Optional<StoredAlert> claim(Address address) {
        List<AlertRow> oldest = database.createQuery(
                        "from AlertRow a where a.state = :pending and a.realmId = :realm"
                                + " and a.recipient = :recipient and (a.due <= :now or a.due > :furthest or a.attempts > 0)"
                                + " order by a.happened, a.id",
                        AlertRow.class)
                .setParameter("pending", AlertRow.PENDING)
                .setParameter("realm", address.realmId())
                .setParameter("recipient", address.recipient())
                .setParameter("now", now())
                .setParameter("furthest", furthest())
                .setMaxResults(1)
                .getResultList();
        return oldest.stream()
                .map(AlertRow::read)
                .filter(alert -> due(alert) && claimed(alert))
                .findFirst();
    }

    /** How many wait in all realms. */
    long pending() {
        return database.createQuery("select count(a) from AlertRow a where a.state = :pending", Long.class)
                .setParameter("pending", AlertRow.PENDING)
                .getSingleResult();
    }

    private static boolean due(StoredAlert alert) {
        return alert.due() <= now() || alert.due() > furthest();
    }

    private boolean claimed(StoredAlert alert) {
        return database.createQuery("update AlertRow a set a.due = :until, a.attempts = a.attempts + 1"
                                + " where a.id = :id and a.due = :due and a.state = :pending")
                        .setParameter("until", now() + CLAIM.toMillis())
                        .setParameter("id", alert.id())
                        .setParameter("due", alert.due())
                        .setParameter("pending", AlertRow.PENDING)
                        .executeUpdate()
                == 1;
    }

    void sent(StoredAlert alert) {
        settle(alert, AlertRow.SENT, now());
    }

    /** Plans the next try; false when it was the last one. */
    boolean failed(StoredAlert alert) {
        Instant now = Instant.ofEpochMilli(now());
        boolean over = alert.alert().time().plus(TRIED).isBefore(now);
        Duration wait = BACK_OFF.get(Math.min(alert.attempts(), BACK_OFF.size() - 1));
        settle(
                alert,
                over ? AlertRow.FAILED : AlertRow.PENDING,
                over ? now.toEpochMilli() : now.plus(wait).toEpochMilli());
        return !over;
    }

    /** Deletes what was settled long ago. */
    void forgetOld() {
        database.createQuery("delete from AlertRow a where a.state <> :pending and a.due < :before")
                .setParameter("pending", AlertRow.PENDING)
                .setParameter("before", now() - SHOWN.toMillis())
                .executeUpdate();
    }

    private void settle(StoredAlert alert, String state, long due) {
        database.createQuery("update AlertRow a set a.state = :state, a.due = :due where a.id = :id")
                .setParameter("state", state)
                .setParameter("due", due)
                .setParameter("id", alert.id())
                .executeUpdate();
    }

    private static long furthest() {
        return now() + FURTHEST.toMillis();
    }

    private static long now() {
        return KeycloakClock.INSTANCE.millis();
    }
}
