package io.github.rootguard.keycloak.evidence;

import io.github.rootguard.keycloak.activity.SignInCount;
import io.github.rootguard.keycloak.alert.Alert;
import io.github.rootguard.keycloak.alert.AlertFact;
import io.github.rootguard.keycloak.alert.AlertType;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.event.PolicyOutcome;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.signin.SignInBudget;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Which user events people are told of: those about root, and those about keys that administrate. */
final class UserAlerts {
    private static final String CLAIM = "root-guard-claim";

    private final KeycloakSession session;
    private final RealmModel realm;

    UserAlerts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    List<Alert> about(Event event) {
        return switch (event.getType()) {
            case LOGIN -> opened(event);
            case LOGIN_ERROR, CUSTOM_REQUIRED_ACTION_ERROR -> refused(event);
            case CUSTOM_REQUIRED_ACTION -> done(event);
            case UPDATE_CREDENTIAL, REMOVE_CREDENTIAL ->
                List.of(
                        UserEvents.adminAccessKey(event)
                                ? alert(AlertType.ADMIN_ACCESS_KEY_CREATED, event, accessKey(event))
                                : alert(AlertType.CREDENTIAL_CHANGED, event, credential(event)));
            case EXECUTE_ACTIONS ->
                UserEvents.breakGlass(event) ? List.of(alert(AlertType.BREAK_GLASS, event, Map.of())) : List.of();
            default -> List.of();
        };
    }

    /** A sign-in that goes on with a live session has no reason of its own. */
    private List<Alert> opened(Event event) {
        if (UserEvents.detail(event, EventDetails.ROOT_REASON).isEmpty()) {
            return List.of();
        }
        Instant now = Instant.ofEpochMilli(event.getTime());
        SignInBudget budget =
                new SignInBudget(RealmPolicies.of(session, realm).settings().signInsPer30Days());
        int signIns = SignInCount.of(session, realm, now);
        Map<AlertFact, String> counted = Map.of(
                AlertFact.SIGN_INS, Integer.toString(signIns), AlertFact.BUDGET, Integer.toString(budget.allowed()));
        Alert opened = alert(AlertType.SESSION_OPENED, event, counted);
        return budget.exceededBy(signIns)
                ? List.of(opened, alert(AlertType.EVERYDAY_USE, event, counted))
                : List.of(opened);
    }

    private List<Alert> refused(Event event) {
        return PolicyOutcome.DENY.id().equals(UserEvents.detail(event, EventDetails.POLICY_OUTCOME))
                ? List.of(alert(AlertType.SIGN_IN_REFUSED, event, Map.of()))
                : List.of();
    }

    private List<Alert> done(Event event) {
        String created = UserEvents.detail(event, EventDetails.EVERYDAY_ADMIN_ID);
        return created.isEmpty()
                ? claimed(event)
                : List.of(alert(
                        AlertType.EVERYDAY_ADMINISTRATOR_CREATED,
                        event,
                        Map.of(AlertFact.OPERATION, UserEvents.creation(event))));
    }

    private List<Alert> claimed(Event event) {
        if (!CLAIM.equals(UserEvents.detail(event, Details.CUSTOM_REQUIRED_ACTION))) {
            return List.of();
        }
        String former = UserEvents.detail(event, EventDetails.FORMER_ROOT_ID);
        return former.isEmpty()
                ? List.of(alert(AlertType.ROOT_CLAIMED, event, Map.of()))
                : List.of(alert(AlertType.ROOT_TRANSFERRED, event, Map.of(AlertFact.FORMER_ROOT, former)));
    }

    private static Map<AlertFact, String> accessKey(Event event) {
        return Map.of(
                AlertFact.ACCESS_KEY_ID,
                UserEvents.detail(event, EventDetails.ACCESS_KEY_ID),
                AlertFact.OPERATION,
                "create users/" + event.getUserId() + "/access-keys");
    }

    private static Map<AlertFact, String> credential(Event event) {
        return Map.of(
                AlertFact.CREDENTIAL,
                UserEvents.detail(event, Details.CREDENTIAL_TYPE),
                AlertFact.OPERATION,
                event.getType() == EventType.REMOVE_CREDENTIAL ? "remove" : "update");
    }

    private static Alert alert(AlertType type, Event event, Map<AlertFact, String> more) {
        Map<AlertFact, String> facts = new EnumMap<>(AlertFact.class);
        AlertFact.TASK.put(facts, UserEvents.detail(event, EventDetails.ROOT_TASK));
        AlertFact.REASON.put(facts, UserEvents.detail(event, EventDetails.ROOT_REASON));
        AlertFact.CLIENT.put(facts, event.getClientId());
        AlertFact.ADDRESS.put(facts, event.getIpAddress());
        AlertFact.ROOT_SESSION_ID.put(facts, UserEvents.detail(event, EventDetails.ROOT_SESSION_ID));
        AlertFact.RULES.put(facts, UserEvents.detail(event, EventDetails.POLICY_RULE));
        facts.putAll(more);
        String user = event.getUserId() == null ? "" : event.getUserId();
        return new Alert(type, user, Instant.ofEpochMilli(event.getTime()), facts);
    }
}
