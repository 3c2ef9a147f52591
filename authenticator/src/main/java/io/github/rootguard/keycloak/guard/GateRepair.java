package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.install.GateCondition;
import io.github.rootguard.keycloak.install.RealmInstaller;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Puts a missing or disabled gate back after a sign-in of root was refused for the want of it. */
final class GateRepair {
    private GateRepair() {}

    /** Repairs in a transaction of its own: the refused request rolls its own back. */
    static void later(KeycloakSession session, RealmModel realm) {
        if (GateCondition.of(realm).sound()) {
            return;
        }
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        String realmId = realm.getId();
        KeycloakModelUtils.runJobInTransaction(factory, own -> {
            RealmModel fresh = own.realms().getRealm(realmId);
            own.getContext().setRealm(fresh);
            RealmInstaller.repair(own, fresh);
        });
    }
}
