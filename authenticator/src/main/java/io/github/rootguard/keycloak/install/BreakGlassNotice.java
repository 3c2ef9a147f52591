package io.github.rootguard.keycloak.install;

import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.event.PolicyOutcome;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.RuleId;
import org.jboss.logging.Logger;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Says in the log and in an event that the operator opened a realm for break-glass. */
final class BreakGlassNotice {
    private static final Logger LOG = Logger.getLogger(BreakGlassNotice.class);
    private static final String REASON = "break-glass";

    private BreakGlassNotice() {}

    static void give(KeycloakSession session, RealmModel realm) {
        LOG.warnf(
                "Break-glass is switched on for realm %s: its root user can be nominated anew."
                        + " Remove the server option recovery-realm as soon as that is done.",
                realm.getName());
        // Of Keycloak's event types this is the one for "an administrator wants a user to go through actions".
        EventBuilder event = new EventBuilder(realm, session)
                .event(EventType.EXECUTE_ACTIONS)
                .detail(EventDetails.ROOT_REASON, REASON)
                .detail(EventDetails.POLICY_RULE, RuleId.ROOT_ONLY_OPERATION.id())
                .detail(EventDetails.POLICY_OUTCOME, PolicyOutcome.PERMIT.id());
        RealmPolicies.of(session, realm).rootUserId().ifPresent(event::user);
        event.success();
    }
}
