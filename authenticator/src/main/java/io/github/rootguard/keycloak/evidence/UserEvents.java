package io.github.rootguard.keycloak.evidence;

import io.github.rootguard.keycloak.activity.OperationRecord;
import io.github.rootguard.keycloak.event.EventDetails;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

/** What user events of root mean. */
final class UserEvents {
    private static final String CREATE = "create";
    private static final String BREAK_GLASS = "break-glass";

    /** What changes root's account; signing in and out is the session itself. */
    private static final Set<EventType> CHANGES = Set.of(
            EventType.UPDATE_CREDENTIAL,
            EventType.REMOVE_CREDENTIAL,
            EventType.UPDATE_PROFILE,
            EventType.UPDATE_EMAIL,
            EventType.REVOKE_GRANT,
            EventType.FEDERATED_IDENTITY_LINK,
            EventType.REMOVE_FEDERATED_IDENTITY);

    private UserEvents() {}

    /** What root did; empty for events that change nothing. */
    static Optional<OperationRecord> operation(Event event) {
        if (!detail(event, EventDetails.EVERYDAY_ADMIN_ID).isEmpty()) {
            return Optional.of(
                    new OperationRecord(Instant.ofEpochMilli(event.getTime()), CREATE, creation(event), null));
        }
        return CHANGES.contains(event.getType())
                ? Optional.of(new OperationRecord(
                        Instant.ofEpochMilli(event.getTime()),
                        event.getType().name().toLowerCase(Locale.ROOT),
                        detail(event, Details.CREDENTIAL_TYPE),
                        null))
                : Optional.empty();
    }

    /** Who was created, and with what access. */
    static String creation(Event event) {
        return "users/%s (%s)"
                .formatted(
                        detail(event, EventDetails.EVERYDAY_ADMIN_ID),
                        detail(event, EventDetails.EVERYDAY_ADMIN_ACCESS));
    }

    /** Whether the event says that the operator opened the realm. */
    static boolean breakGlass(Event event) {
        return event.getType() == EventType.EXECUTE_ACTIONS
                && BREAK_GLASS.equals(detail(event, EventDetails.ROOT_REASON));
    }

    /** Whether the event is about a new access key that is good for administration. */
    static boolean adminAccessKey(Event event) {
        return event.getType() == EventType.UPDATE_CREDENTIAL
                && Boolean.parseBoolean(detail(event, EventDetails.ACCESS_KEY_ADMIN));
    }

    /** A detail of the event; empty when it has none of this name. */
    static String detail(Event event, String name) {
        Map<String, String> details = event.getDetails();
        return details == null ? "" : details.getOrDefault(name, "");
    }
}
