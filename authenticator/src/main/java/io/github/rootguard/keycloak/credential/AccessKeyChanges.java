package io.github.rootguard.keycloak.credential;

import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Changes access keys, each time in a transaction of its own: what has been answered is stored, and a change that meets
 * another one is made anew on what the other has left.
 */
public final class AccessKeyChanges {
    private static final Logger LOG = Logger.getLogger(AccessKeyChanges.class);
    private static final String TURN = "root-guard.access-keys.";
    private static final int TRIES = 8;
    private static final int PAUSE_MILLIS = 25;

    /** Longer than any transaction takes. */
    private static final int TURN_SECONDS = 30;

    private final KeycloakSessionFactory factory;
    private final KeycloakContext context;
    private final SingleUseObjectProvider turns;

    public AccessKeyChanges(KeycloakSession session) {
        this.factory = session.getKeycloakSessionFactory();
        this.context = session.getContext();
        this.turns = session.singleUseObjects();
    }

    /**
     * Changes keys of a user. The work may be done more than once, and must look at the keys anew each time.
     *
     * @return what the work returns; empty when there is no such user
     */
    public <T> Optional<T> change(RealmModel realm, String userId, Function<AccessKeyLedger, T> work) {
        RuntimeException last = new IllegalStateException("access keys were not changed");
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                return once(realm.getId(), userId, work);
            } catch (RuntimeException collision) {
                LOG.debugf(collision, "change of access keys of user %s met another one", userId);
                last = collision;
                pause();
            }
        }
        throw last;
    }

    /**
     * As {@link #change}, while nobody else adds keys to this user on whatever node.
     *
     * @return empty when there is no such user, or when others take too long
     */
    public <T> Optional<T> add(RealmModel realm, String userId, Function<AccessKeyLedger, T> work) {
        String turn = TURN + realm.getId() + "." + userId;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (turns.putIfAbsent(turn, TURN_SECONDS)) {
                try {
                    return change(realm, userId, work);
                } finally {
                    turns.remove(turn);
                }
            }
            pause();
        }
        return Optional.empty();
    }

    private <T> Optional<T> once(String realmId, String userId, Function<AccessKeyLedger, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                context,
                own -> {
                    RealmModel realm = own.realms().getRealm(realmId);
                    return AccessKeyLedger.open(own, realm, userId).map(work);
                },
                "access keys");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while access keys were changed", stopped);
        }
    }
}
