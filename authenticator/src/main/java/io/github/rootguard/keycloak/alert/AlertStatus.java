package io.github.rootguard.keycloak.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * How the delivery of alerts stands.
 *
 * @param pending how many wait, one for each recipient
 * @param failed how many were given up in the last thirty days
 * @param oldest when the oldest of those that wait happened, ISO 8601 in UTC; null when none waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertStatus(
        long pending, long failed, @Nullable String oldest) {

    /** How it stands in a realm. */
    public static AlertStatus of(KeycloakSession session, RealmModel realm) {
        PendingAlerts alerts = new PendingAlerts(session, realm.getId());
        return new AlertStatus(
                alerts.count(AlertRow.PENDING),
                alerts.count(AlertRow.FAILED),
                alerts.oldest().map(Object::toString).orElse(null));
    }
}
