package io.github.rootguard.keycloak.grant;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.AccessKeyChanges;
import io.github.rootguard.keycloak.credential.AccessKeyCredentialModel;
import io.github.rootguard.keycloak.credential.AccessKeyIndex;
import io.github.rootguard.keycloak.credential.AccessKeyLedger;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.settings.AccessKeySettings.Limits;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Writes down that keys which nobody has used for long are inactive. They are refused from the moment on at which that
 * becomes true; this makes it visible to everybody, and keeps it true when the setting changes. One node does it at a
 * time, realm by realm and page by page.
 */
final class UnusedKeys {
    private static final Logger LOG = Logger.getLogger(UnusedKeys.class);
    private static final String TASK = "root-guard-unused-access-keys";
    private static final int LONGEST_SECONDS = 3600;
    private static final int PAGE = 500;
    private static final String REASON = "unused";

    private UnusedKeys() {}

    static void sweep(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> session.getProvider(ClusterProvider.class)
                        .executeIfNotExecuted(TASK, LONGEST_SECONDS, () -> {
                            RealmPolicies.realmIds(factory).forEach(realm -> sweep(factory, realm));
                            return true;
                        }));
    }

    private static void sweep(KeycloakSessionFactory factory, String realmId) {
        int first = 0;
        boolean more = true;
        while (more) {
            int from = first;
            more = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> page(session, realmId, from));
            first += PAGE;
        }
    }

    private static boolean page(KeycloakSession session, String realmId, int first) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return false;
        }
        session.getContext().setRealm(realm);
        Limits limits = RealmPolicies.of(session, realm).settings().accessKeys().limits();
        AccessKeyIndex.Page page = new AccessKeyIndex(session, realm).page(first, PAGE);
        page.keys().stream()
                .filter(owned -> unused(owned.key(), limits))
                .forEach(owned -> deactivate(session, realm, owned, limits));
        return page.more();
    }

    private static boolean unused(AccessKey key, Limits limits) {
        return key.life().active() && key.life().unused(limits, KeycloakClock.INSTANCE.instant());
    }

    private static void deactivate(
            KeycloakSession session, RealmModel realm, AccessKeyIndex.Owned owned, Limits limits) {
        try {
            new AccessKeyChanges(session)
                    .change(
                            realm,
                            owned.userId(),
                            ledger -> deactivate(ledger, owned.key().id(), limits));
        } catch (RuntimeException later) {
            LOG.warnf(
                    later,
                    "access key %s could not be made inactive",
                    owned.key().id());
        }
    }

    private static boolean deactivate(AccessKeyLedger ledger, String keyId, Limits limits) {
        AccessKey key = ledger.find(keyId).orElse(null);
        if (key == null || !unused(key, limits)) {
            return false;
        }
        ledger.put(key.deactivated());
        ledger.event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, AccessKeyCredentialModel.TYPE)
                .detail(EventDetails.ACCESS_KEY_ID, keyId)
                .detail(Details.REASON, REASON)
                .success();
        return true;
    }
}
