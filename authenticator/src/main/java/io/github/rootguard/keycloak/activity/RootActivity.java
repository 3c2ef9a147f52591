package io.github.rootguard.keycloak.activity;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.policy.session.RootSession;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The record of root's sessions in a realm, in tables of its own. It is written in the transaction of what it records,
 * so that there is neither a session without a record nor a record of what was rolled back.
 */
public final class RootActivity {
    /** How long records are kept: a bit more than the year that auditors look back. */
    public static final Duration KEPT = Duration.ofDays(400);

    /** The most operations that are kept of one session; a session lives for an hour at most. */
    static final int OPERATIONS = 1_000;

    private final EntityManager database;
    private final String realmId;

    public RootActivity(KeycloakSession session, RealmModel realm) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realm.getId();
    }

    /** Keeps that a session was opened. */
    public void opened(String sessionId, RootSession grant, OpenedSession opened) {
        database.persist(new SessionRow(sessionId, realmId, grant, opened));
    }

    /** Keeps that a session was ended before its time; false when that is known, or nothing of the session. */
    public boolean ended(String sessionId, Instant now) {
        return database.createQuery("update SessionRow s set s.ended = :now"
                                + " where s.sessionId = :session and s.ended is null and s.expires > :now")
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("session", sessionId)
                        .executeUpdate()
                > 0;
    }

    /** Notes that people were told of a session's end; false when another node was faster. */
    public boolean toldEnd(SessionRecord over, Instant end) {
        return database.createQuery("update SessionRow s set s.told = true, s.ended = :end"
                                + " where s.sessionId = :session and s.told = false")
                        .setParameter("end", end.toEpochMilli())
                        .setParameter("session", over.sessionId())
                        .executeUpdate()
                > 0;
    }

    /** Keeps an operation, up to a thousand of one session. */
    public void operation(String sessionId, OperationRecord operation) {
        long kept = database.createQuery("select count(o) from OperationRow o where o.sessionId = :session", Long.class)
                .setParameter("session", sessionId)
                .getSingleResult();
        if (kept < OPERATIONS) {
            database.persist(new OperationRow(sessionId, realmId, operation));
        }
    }

    /** How often root has signed in since this moment. */
    public int signInsSince(Instant moment) {
        return database.createQuery(
                        "select count(s) from SessionRow s where s.realmId = :realm and s.started >= :since",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("since", moment.toEpochMilli())
                .getSingleResult()
                .intValue();
    }

    /** When this user was last root; empty when it never was, or too long ago to be kept. */
    public Optional<Instant> lastSignIn(String userId) {
        return Optional.ofNullable(database.createQuery(
                                "select max(s.started) from SessionRow s where s.realmId = :realm and s.userId = :user",
                                Long.class)
                        .setParameter("realm", realmId)
                        .setParameter("user", userId)
                        .getSingleResult())
                .map(Instant::ofEpochMilli);
    }

    /** What root signed in for since this moment: how often for each task. */
    public Map<String, Long> tasksSince(Instant moment) {
        return database.createQuery(
                        "select s.task, count(s) from SessionRow s"
                                + " where s.realmId = :realm and s.started >= :since group by s.task",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("since", moment.toEpochMilli())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** Sessions, the youngest first. */
    public List<SessionRecord> sessions(int first, int max) {
        return database.createQuery(
                        "from SessionRow s where s.realmId = :realm order by s.started desc, s.id", SessionRow.class)
                .setParameter("realm", realmId)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(SessionRow::read)
                .toList();
    }

    /** Sessions of whose end nobody was told yet. */
    public List<SessionRecord> untold() {
        return database.createQuery("from SessionRow s where s.realmId = :realm and s.told = false", SessionRow.class)
                .setParameter("realm", realmId)
                .getResultStream()
                .map(SessionRow::read)
                .toList();
    }

    /** The operations of these sessions, in their order, by the id of the session. */
    public Map<String, List<OperationRecord>> operations(List<SessionRecord> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "from OperationRow o where o.sessionId in :sessions order by o.happened, o.id",
                        OperationRow.class)
                .setParameter(
                        "sessions",
                        sessions.stream().map(SessionRecord::sessionId).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        OperationRow::sessionId, Collectors.mapping(OperationRow::read, Collectors.toList())));
    }

    /** Deletes what is older than it has to be kept. */
    public void forgetOld() {
        forgetBefore(KeycloakClock.INSTANCE.instant().minus(KEPT));
    }

    /** Deletes everything about the realm. */
    public void forget() {
        forgetBefore(Instant.ofEpochMilli(Long.MAX_VALUE));
    }

    private void forgetBefore(Instant moment) {
        database.createQuery("delete from OperationRow o where o.realmId = :realm and o.happened < :before")
                .setParameter("realm", realmId)
                .setParameter("before", moment.toEpochMilli())
                .executeUpdate();
        database.createQuery("delete from SessionRow s where s.realmId = :realm and s.started < :before")
                .setParameter("realm", realmId)
                .setParameter("before", moment.toEpochMilli())
                .executeUpdate();
    }
}
