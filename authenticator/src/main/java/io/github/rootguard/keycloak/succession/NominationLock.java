package io.github.rootguard.keycloak.succession;

import io.github.rootguard.policy.nomination.Nomination;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Lets a nomination end once, on all nodes: whoever withdraws it can rely on that it is not claimed at the same moment,
 * and of two claims one wins.
 */
public final class NominationLock {
    private static final String KEY = "root-guard.claim.";

    /** Longer than an end of a nomination takes; requests that began before it and go on longer are refused (#8). */
    private static final int SECONDS = 60;

    private NominationLock() {}

    /**
     * Takes the right to end the nomination. It is given back when the transaction of this request is rolled back.
     *
     * @return false when another request has it
     */
    public static boolean take(KeycloakSession session, RealmModel realm, Nomination nomination) {
        SingleUseObjectProvider store = session.singleUseObjects();
        String key = KEY + realm.getId() + "." + nomination.codeVerifier();
        if (!store.putIfAbsent(key, SECONDS)) {
            return false;
        }
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {}

            @Override
            protected void rollbackImpl() {
                store.remove(key);
            }
        });
        return true;
    }
}
