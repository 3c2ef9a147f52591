package io.github.rootguard.keycloak.grant;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.AccessKeyChanges;
import io.github.rootguard.keycloak.credential.AccessKeyLedger;
import io.github.rootguard.keycloak.credential.LastUse;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/**
 * When keys were last used. A use is remembered in memory and written by a timer, and not at all within a quarter of an
 * hour after one that is known: a request never writes, and a node that dies takes its last seconds along. On several
 * nodes the latest use wins, whoever writes first.
 */
final class LastUses {
    private static final Logger LOG = Logger.getLogger(LastUses.class);
    private static final String TASK = "root-guard-last-uses";
    private static final long EVERY_MILLIS = 5_000;
    private static final String WRONG_KEYS = "root-guard-wrong-access-keys";
    private static final long MINUTE_MILLIS = 60_000;
    private static final String SWEEP = "root-guard-unused-access-keys";

    /** More often than once a day, because a server may be started anew every day. */
    private static final long SWEEP_MILLIS = 3_600_000;

    private static final int MOST_ENTRIES = 100_000;

    /** Of one flush: each takes its time when the database is gone. */
    private static final int MOST_FAILURES = 3;

    private final ConcurrentMap<String, Use> pending = new ConcurrentHashMap<>();
    private volatile @Nullable KeycloakSessionFactory server;

    private record Use(String realmId, String userId, String keyId, LastUse use) {}

    /** Begins to write when the server has started; the other work is done every minute. */
    void start(KeycloakSessionFactory factory, Runnable everyMinute) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent started) {
                server = started.getFactory();
                KeycloakModelUtils.runJobInTransaction(started.getFactory(), session -> schedule(session, everyMinute));
            }
        });
    }

    private void schedule(KeycloakSession session, Runnable everyMinute) {
        TimerProvider timer = session.getProvider(TimerProvider.class);
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        timer.schedule(() -> flush(factory), EVERY_MILLIS, TASK);
        timer.schedule(everyMinute, MINUTE_MILLIS, WRONG_KEYS);
        timer.schedule(() -> UnusedKeys.sweep(factory), SWEEP_MILLIS, SWEEP);
    }

    void stop() {
        KeycloakSessionFactory factory = server;
        if (factory != null && !pending.isEmpty()) {
            flush(factory);
        }
    }

    /** Takes notice of a use that was permitted. */
    void note(KeycloakSession session, UserModel user, AccessKey key, String client, String address) {
        RealmModel realm = session.getContext().getRealm();
        if (key.replaces().isPresent()) {
            takePlace(session, realm, user, key.id());
        }
        long now = KeycloakClock.INSTANCE.instant().toEpochMilli();
        boolean known = key.lastUse()
                .filter(last -> now - last.time() < LastUse.GRAIN_MILLIS)
                .isPresent();
        if (!known && pending.size() < MOST_ENTRIES) {
            pending.putIfAbsent(
                    key.id(), new Use(realm.getId(), user.getId(), key.id(), new LastUse(now, client, address)));
        }
    }

    /** The first use of a new key starts the end of the old one: once in the life of a key this costs a write. */
    private static void takePlace(KeycloakSession session, RealmModel realm, UserModel user, String newId) {
        Instant end = KeycloakClock.INSTANCE
                .instant()
                .plus(RealmPolicies.of(session, realm)
                        .settings()
                        .accessKeys()
                        .limits()
                        .overlap());
        try {
            new AccessKeyChanges(session).change(realm, user.getId(), ledger -> takePlace(ledger, newId, end));
        } catch (RuntimeException later) {
            LOG.warnf(later, "access key %s has not taken the place of another yet; its next use will", newId);
        }
    }

    private static boolean takePlace(AccessKeyLedger ledger, String newId, Instant end) {
        AccessKey key = ledger.find(newId).orElse(null);
        String oldId = key == null ? null : key.replaces().orElse(null);
        if (key == null || oldId == null) {
            return false;
        }
        ledger.find(oldId).ifPresent(old -> ledger.put(old.retiredAt(end)));
        ledger.put(key.taken());
        return true;
    }

    /** What cannot be written is tried again with the next flush, and given up when a later use would be written anyway. */
    void flush(KeycloakSessionFactory factory) {
        long oldest = KeycloakClock.INSTANCE.instant().toEpochMilli() - LastUse.GRAIN_MILLIS;
        int failures = 0;
        for (Use each : new ArrayList<>(pending.values())) {
            try {
                write(factory, each);
            } catch (RuntimeException later) {
                failures++;
                LOG.warnf(later, "last use of access key %s could not be written yet", each.keyId());
                if (failures == MOST_FAILURES) {
                    return;
                }
                if (each.use().time() > oldest) {
                    continue;
                }
            }
            pending.remove(each.keyId(), each);
        }
    }

    private static void write(KeycloakSessionFactory factory, Use noted) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            RealmModel realm = session.realms().getRealm(noted.realmId());
            if (realm != null) {
                session.getContext().setRealm(realm);
                new AccessKeyChanges(session).change(realm, noted.userId(), ledger -> write(ledger, noted));
            }
        });
    }

    private static boolean write(AccessKeyLedger ledger, Use noted) {
        AccessKey key = ledger.find(noted.keyId()).orElse(null);
        if (key == null
                || key.lastUse()
                        .filter(known -> known.time() >= noted.use().time())
                        .isPresent()) {
            return false;
        }
        ledger.put(key.used(noted.use()));
        return true;
    }
}
