package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.operations.AdminPath;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.events.Details;
import org.keycloak.representations.idm.EventRepresentation;

/**
 * What reads of other administrators are not told: what root agreed to, and the ids of root's sessions, which are good
 * for nothing but attacks. Lists of sessions are filtered where sessions are found.
 */
final class HiddenFromOthers {
    private HiddenFromOthers() {}

    /** What is shown instead of the entity; empty when nothing in it is hidden. */
    static Optional<Object> instead(RealmPolicy policy, AdminPath path, Object entity) {
        boolean consents = policy.rootUserIds().stream().anyMatch(root -> path.is("users", root, "consents"));
        if (consents) {
            return Optional.of(List.of());
        }
        return path.is("events") && entity instanceof Stream<?> events
                ? Optional.of(events.map(event -> withoutSession(policy, event)))
                : Optional.empty();
    }

    private static Object withoutSession(RealmPolicy policy, Object shown) {
        if (shown instanceof EventRepresentation event
                && event.getUserId() != null
                && policy.isRoot(event.getUserId())) {
            event.setSessionId(null);
            Map<String, String> details = event.getDetails();
            if (details != null) {
                // Where nobody had to sign in again, Keycloak writes the id of the session there.
                Map<String, String> others = new HashMap<>(details);
                others.remove(Details.CODE_ID);
                event.setDetails(others);
            }
        }
        return shown;
    }
}
