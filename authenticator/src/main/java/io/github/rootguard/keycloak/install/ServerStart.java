package io.github.rootguard.keycloak.install;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * What is done for realms when the server starts: those with a root policy are checked, and all of them get the client of
 * the console page. Each realm has its own transaction: one that
 * fails is logged and does not keep the others from being checked.
 */
final class ServerStart {
    private static final Logger LOG = Logger.getLogger(ServerStart.class);

    private ServerStart() {}

    static void check(KeycloakSessionFactory factory) {
        for (String realmId : RealmPolicies.realmIds(factory)) {
            inRealm(factory, realmId, RealmInstaller::check);
        }
        for (String realmId : KeycloakModelUtils.runJobInTransactionWithResult(factory, ConsoleClient::realmsWithout)) {
            inRealm(factory, realmId, RealmInstaller::check);
        }
        RealmPolicyComponentFactory.options(factory)
                .recoveryRealm()
                .ifPresent(name -> announceBreakGlass(factory, name));
    }

    private static void announceBreakGlass(KeycloakSessionFactory factory, String name) {
        String realmId = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            RealmModel realm = session.realms().getRealmByName(name);
            return realm == null ? "" : realm.getId();
        });
        if (realmId.isEmpty()) {
            LOG.warnf("Break-glass is switched on for realm %s, which does not exist", name);
        } else {
            inRealm(factory, realmId, BreakGlassNotice::give);
        }
    }

    private static void inRealm(
            KeycloakSessionFactory factory, String realmId, BiConsumer<KeycloakSession, RealmModel> work) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                RealmModel realm = session.realms().getRealm(realmId);
                if (realm != null) {
                    session.getContext().setRealm(realm);
                    work.accept(session, realm);
                }
            });
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Root Guard could not check realm %s at start", realmId);
        }
    }
}
