package io.github.rootguard.keycloak.evidence;

import io.github.rootguard.keycloak.activity.OperationRecord;
import io.github.rootguard.keycloak.alert.Alert;
import io.github.rootguard.keycloak.alert.AlertFact;
import io.github.rootguard.keycloak.alert.AlertType;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.event.PolicyOutcome;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.RealmModel;

/** What admin events mean. */
final class AdminEvents {
    private static final String ROOT_GUARD = "ROOT_GUARD";

    private AdminEvents() {}

    /** What root did or tried. A realm other than root's own is named in front. */
    static OperationRecord operation(AdminEvent event, RealmModel callers) {
        String path = event.getResourcePath() == null ? "" : event.getResourcePath();
        boolean own = callers.getId().equals(event.getRealmId());
        return new OperationRecord(
                Instant.ofEpochMilli(event.getTime()),
                verb(event.getOperationType()),
                own ? path : event.getRealmName() + ": " + path,
                event.getError() == null ? null : refusedBy(event));
    }

    /** What people are told of it. */
    static Optional<Alert> alert(AdminEvent event, boolean root, RealmPolicy policy) {
        if (event.getError() != null) {
            boolean denied = PolicyOutcome.DENY.id().equals(detail(event, EventDetails.POLICY_OUTCOME));
            return denied && !root && policy.guarded()
                    ? Optional.of(alert(AlertType.TAMPERING_REFUSED, event))
                    : Optional.empty();
        }
        return ROOT_GUARD.equals(event.getResourceTypeAsString())
                ? ownType(event).map(type -> alert(type, event))
                : Optional.empty();
    }

    private static Optional<AlertType> ownType(AdminEvent event) {
        String path = event.getResourcePath() == null ? "" : event.getResourcePath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Optional.ofNullable(
                switch (last) {
                    case "policy" -> AlertType.POLICY_CHANGED;
                    case "nomination" ->
                        event.getOperationType() == OperationType.DELETE ? null : AlertType.ROOT_NOMINATED;
                    case "retirement" -> AlertType.ROOT_RETIRED;
                    default -> null;
                });
    }

    private static Alert alert(AlertType type, AdminEvent event) {
        Map<AlertFact, String> facts = new EnumMap<>(AlertFact.class);
        AuthDetails caller = event.getAuthDetails();
        AlertFact.TASK.put(facts, detail(event, EventDetails.ROOT_TASK));
        AlertFact.ROOT_SESSION_ID.put(facts, detail(event, EventDetails.ROOT_SESSION_ID));
        AlertFact.RULES.put(facts, detail(event, EventDetails.POLICY_RULE));
        AlertFact.OPERATION.put(facts, verb(event.getOperationType()) + " " + event.getResourcePath());
        if (caller != null) {
            AlertFact.ADDRESS.put(facts, caller.getIpAddress());
            if (type == AlertType.ROOT_RETIRED) {
                AlertFact.FORMER_ROOT.put(facts, caller.getUserId());
            }
        }
        String user = caller == null || caller.getUserId() == null ? "" : caller.getUserId();
        return new Alert(type, user, Instant.ofEpochMilli(event.getTime()), facts);
    }

    private static String refusedBy(AdminEvent event) {
        String rules = detail(event, EventDetails.POLICY_RULE);
        return rules.isEmpty() ? event.getError() : rules;
    }

    private static String verb(OperationType operation) {
        return operation.name().toLowerCase(Locale.ROOT);
    }

    private static String detail(AdminEvent event, String name) {
        Map<String, String> details = event.getDetails();
        return details == null ? "" : details.getOrDefault(name, "");
    }
}
