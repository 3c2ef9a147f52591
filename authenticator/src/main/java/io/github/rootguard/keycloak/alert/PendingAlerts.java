package io.github.rootguard.keycloak.alert;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The alerts of a realm that have been kept and not been delivered yet, and those that were delivered a while ago. */
final class PendingAlerts {
    /** How long the same is collected before it is told again. */
    static final Duration COLLECTED = Duration.ofMinutes(15);

    /** The most that waits in one realm: when nothing can be delivered, the database must not fill up. */
    static final int MOST = 1_000;

    private static final Logger LOG = Logger.getLogger(PendingAlerts.class);

    private final EntityManager database;
    private final String realmId;

    PendingAlerts(KeycloakSession session, String realmId) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realmId;
    }

    /** Keeps an alert for a recipient, or counts it where the same one is still waiting. */
    void add(Alert alert, Recipient recipient) {
        if (alert.type().collected() && counted(alert, recipient)) {
            return;
        }
        if (count(AlertRow.PENDING) >= MOST) {
            LOG.errorf(
                    "Alert %s in realm %s about user %s was not kept: %d are waiting",
                    alert.type().id(), realmId, alert.userId(), MOST);
            return;
        }
        Instant due = alert.type().collected() ? dueAfterLast(alert, recipient) : alert.time();
        database.persist(new AlertRow(realmId, alert, recipient, due));
    }

    /** How many are in this state. */
    long count(String state) {
        return database.createQuery(
                        "select count(a) from AlertRow a where a.realmId = :realm and a.state = :state", Long.class)
                .setParameter("realm", realmId)
                .setParameter("state", state)
                .getSingleResult();
    }

    /** How many were delivered, by mail and by webhook; those on a way that is not there any more do not count. */
    long delivered(boolean mail, boolean webhook) {
        return database.createQuery(
                        "select count(a) from AlertRow a where a.realmId = :realm and a.state = :state"
                                + " and ((:webhook = true and a.recipient = :hook)"
                                + " or (:mail = true and a.recipient <> :hook))",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("state", AlertRow.SENT)
                .setParameter("webhook", webhook)
                .setParameter("mail", mail)
                .setParameter("hook", Recipient.WEBHOOK)
                .getSingleResult();
    }

    /** When the oldest of those that wait happened. */
    Optional<Instant> oldest() {
        return Optional.ofNullable(database.createQuery(
                                "select min(a.happened) from AlertRow a where a.realmId = :realm and a.state = :state",
                                Long.class)
                        .setParameter("realm", realmId)
                        .setParameter("state", AlertRow.PENDING)
                        .getSingleResult())
                .map(Instant::ofEpochMilli);
    }

    void forget() {
        database.createQuery("delete from AlertRow a where a.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    private boolean counted(Alert alert, Recipient recipient) {
        return database.createQuery("update AlertRow a set a.times = a.times + 1 where a.realmId = :realm"
                                + " and a.type = :type and a.subject = :subject and a.recipient = :recipient"
                                + " and a.state = :state and a.attempts = 0 and a.due > :now")
                        .setParameter("realm", realmId)
                        .setParameter("type", alert.type().id())
                        .setParameter("subject", alert.userId())
                        .setParameter("recipient", recipient.text())
                        .setParameter("state", AlertRow.PENDING)
                        .setParameter("now", KeycloakClock.INSTANCE.millis())
                        .executeUpdate()
                > 0;
    }

    private Instant dueAfterLast(Alert alert, Recipient recipient) {
        TypedQuery<Long> last = database.createQuery(
                        "select max(a.due) from AlertRow a where a.realmId = :realm and a.type = :type"
                                + " and a.subject = :subject and a.recipient = :recipient and a.state <> :failed",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("type", alert.type().id())
                .setParameter("subject", alert.userId())
                .setParameter("recipient", recipient.text())
                .setParameter("failed", AlertRow.FAILED);
        return Optional.ofNullable(last.getSingleResult())
                .map(Instant::ofEpochMilli)
                .map(told -> claimed(told, alert.time()) ? alert.time() : told)
                .map(told -> told.plus(COLLECTED))
                .filter(alert.time()::isBefore)
                .orElse(alert.time());
    }

    /** Whether it is told just now: whoever delivers an alert has moved its time by as long as that may take. */
    private static boolean claimed(Instant due, Instant now) {
        return due.isAfter(now) && !due.isAfter(now.plus(AlertQueue.CLAIM));
    }
}
