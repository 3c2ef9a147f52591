package io.github.rootguard.keycloak.alert;

import io.github.rootguard.keycloak.mail.OutgoingMail;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whether alerts of a realm go anywhere, and what became of them in the last {@link #DAYS} days.
 *
 * @param open whether there is a mail server with somebody to write to, or a webhook
 * @param delivered how many were handed over to one of these
 * @param failed how many were given up
 */
public record AlertRoute(boolean open, long delivered, long failed) {
    /** How long it is known what became of an alert. */
    public static final long DAYS = AlertQueue.SHOWN.toDays();

    /** How it stands in a realm. */
    public static AlertRoute of(KeycloakSession session, RealmModel realm) {
        RealmPolicy policy = RealmPolicies.of(session, realm);
        boolean readers = !policy.settings().alerts().emails().isEmpty()
                || policy.rootUserIds().stream()
                        .map(id -> session.users().getUserById(realm, id))
                        .filter(Objects::nonNull)
                        .map(UserModel::getEmail)
                        .anyMatch(address -> address != null && !address.isBlank());
        boolean mail = readers && OutgoingMail.possible(realm);
        boolean webhook = policy.settings().alerts().webhook().isPresent();
        PendingAlerts alerts = new PendingAlerts(session, realm.getId());
        return new AlertRoute(mail || webhook, alerts.delivered(mail, webhook), alerts.count(AlertRow.FAILED));
    }
}
