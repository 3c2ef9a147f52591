package io.github.rootguard.keycloak.alert;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Raises alerts: each is kept in the transaction of what happened, and delivered after it has committed. */
public final class Alerts {
    private final KeycloakSession session;
    private final RealmModel realm;

    public Alerts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Deletes what waits in a realm that is being removed. */
    public static void forget(KeycloakSession session, RealmModel realm) {
        new PendingAlerts(session, realm.getId()).forget();
    }

    /** Deletes what was delivered or given up long ago, in all realms. */
    public static void forgetOld(KeycloakSession session) {
        new AlertQueue(session).forgetOld();
    }

    /** Keeps the alert for everybody who has to be told. */
    public void raise(Alert alert) {
        RealmPolicy policy = RealmPolicies.of(session, realm);
        List<String> users = new ArrayList<>(policy.rootUserIds());
        String former = alert.facts().get(AlertFact.FORMER_ROOT);
        if (former != null) {
            users.add(former);
        }
        PendingAlerts pending = new PendingAlerts(session, realm.getId());
        Recipient.all(users, policy.settings().alerts()).forEach(recipient -> pending.add(alert, recipient));
        AlertDelivery.afterCommit(session);
    }
}
