package io.github.rootguard.keycloak.event;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Puts decisions of the policy into Keycloak's events. */
public final class PolicyEvents {
    private static final String GATE = "root-guard-gate";

    private PolicyEvents() {}

    /** Adds the violated rules, if any, and the outcome. */
    public static EventBuilder describe(EventBuilder event, Decision decision) {
        return event.detail(EventDetails.POLICY_RULE, rules(decision))
                .detail(EventDetails.POLICY_OUTCOME, PolicyOutcome.of(decision).id());
    }

    /**
     * Records a refused sign-in as a {@code LOGIN_ERROR} of its own. Keycloak stores error events in a transaction of
     * their own, so it stays when the request is rolled back.
     *
     * @param client client that the sign-in was for, null when none is known
     * @param error error code of the event, such as {@code access_denied}
     */
    public static void refusedSignIn(
            KeycloakSession session,
            RealmModel realm,
            String userId,
            @Nullable ClientModel client,
            Decision decision,
            String error) {
        EventBuilder event =
                new EventBuilder(realm, session).event(EventType.LOGIN_ERROR).user(userId);
        ClientConnection connection = session.getContext().getConnection();
        if (connection != null) {
            event.ipAddress(connection.getRemoteHost());
        }
        if (client != null) {
            event.client(client);
        }
        describe(event, decision).error(error);
    }

    /**
     * Records what a realm in monitor mode let pass, as an event of the gate. It belongs to the request: what is rolled
     * back did not happen.
     *
     * @param client client that it was for, null when none is known
     */
    public static void wouldRefuse(
            KeycloakSession session, RealmModel realm, String userId, @Nullable ClientModel client, Decision decision) {
        EventBuilder event = new EventBuilder(
                        realm, session, session.getContext().getConnection())
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, GATE)
                .user(userId);
        if (client != null) {
            event.client(client);
        }
        event.detail(EventDetails.POLICY_RULE, rules(decision))
                .detail(EventDetails.POLICY_OUTCOME, PolicyOutcome.WOULD_DENY.id())
                .success();
    }

    /** The ids of the violated rules, the first violation first, joined by commas; empty when permitted. */
    public static String rules(Decision decision) {
        return decision.violations().stream()
                .map(violation -> violation.rule())
                .map(RuleId::id)
                .distinct()
                .collect(Collectors.joining(","));
    }
}
