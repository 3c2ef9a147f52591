package io.github.rootguard.keycloak.alert;

import java.io.IOException;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What came of one try.
 *
 * @param done whether it needs no other try
 * @param problem why it does, without addresses; empty when it does not
 */
record Delivered(boolean done, String problem) {

    static final Delivered DONE = new Delivered(true, "");

    /** Tries to deliver the alert. One whose realm or recipient is gone is done. */
    static Delivered of(KeycloakSession session, StoredAlert alert) {
        RealmModel realm = session.realms().getRealm(alert.realmId());
        if (realm == null) {
            return DONE;
        }
        session.getContext().setRealm(realm);
        try {
            return alert.recipient().kind() == Recipient.Kind.WEBHOOK
                    ? new Webhook(session, realm).post(alert)
                    : new AlertMail(session, realm).send(alert);
        } catch (EmailException | IOException | RuntimeException failure) {
            // The message of the exception may contain an address.
            return failed(failure.getClass().getSimpleName());
        }
    }

    static Delivered failed(String problem) {
        return new Delivered(false, problem);
    }
}
