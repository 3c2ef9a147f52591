package io.github.rootguard.keycloak.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.policy.task.AdminOperation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.ModelToRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.util.JsonSerialization;

/**
 * The one table of a realm's settings, by their names in Keycloak's representation of a realm; a name that ends with a
 * star stands for all that begin with it. A setting that no row names is an ordinary one.
 */
final class RealmFields {

    private static final String TABLE_ROWS = """
            realm-identity       realm enabled attributes.frontendUrl
            email-login          loginWithEmailAllowed duplicateEmailsAllowed
            outgoing-mail        smtpServer
            events-configuration eventsEnabled eventsExpiration eventsListeners enabledEventTypes
            events-configuration adminEventsEnabled adminEventsDetailsEnabled attributes.adminEventsExpiration
            client-policies      clientProfiles clientPolicies attributes.client-policies.*
            groups               defaultGroups
            authentication       browserFlow registrationFlow directGrantFlow resetCredentialsFlow
            authentication       clientAuthenticationFlow dockerAuthenticationFlow firstBrokerLoginFlow
            authentication       passwordPolicy otpPolicy* otpSupportedApplications webAuthnPolicy* requiredCredentials
            authentication       attributes.realmReusableOtpCode attributes.webAuthnPolicy*
            authentication       browserSecurityHeaders
            administrative-roles adminPermissionsEnabled
            authentication       bruteForceProtected bruteForceStrategy permanentLockout maxTemporaryLockouts
            authentication       maxFailureWaitSeconds minimumQuickLoginWaitSeconds waitIncrementSeconds
            authentication       quickLoginCheckMilliSeconds maxDeltaTimeSeconds failureFactor maxSecondaryAuthFailures
            """;

    private static final Map<String, AdminOperation> EXACT = new LinkedHashMap<>();
    private static final Map<String, AdminOperation> BEGINNING = new LinkedHashMap<>();
    private static final String ATTRIBUTES = "attributes";
    private static final Set<String> UNORDERED = Set.of(
            "eventsListeners",
            "enabledEventTypes",
            "supportedLocales",
            "requiredCredentials",
            "defaultGroups",
            "otpSupportedApplications");
    private static final String SMTP = "smtpServer";

    static {
        TABLE_ROWS.lines().forEach(line -> {
            List<String> cells = List.of(line.strip().split(" +", -1));
            AdminOperation operation = AdminOperation.of(cells.get(0)).orElseThrow();
            for (String field : cells.subList(1, cells.size())) {
                if (field.endsWith("*")) {
                    BEGINNING.put(field.substring(0, field.length() - 1), operation);
                } else {
                    EXACT.put(field, operation);
                }
            }
        });
    }

    private RealmFields() {}

    /** What a change of this setting is about. */
    static AdminOperation operation(String field) {
        AdminOperation exact = EXACT.get(field);
        if (exact != null) {
            return exact;
        }
        return BEGINNING.entrySet().stream()
                .filter(row -> field.startsWith(row.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(AdminOperation.REALM_SETTINGS);
    }

    /** The names that have a row, as the table writes them, with what they are about. */
    static Map<String, AdminOperation> rows() {
        Map<String, AdminOperation> rows = new LinkedHashMap<>(EXACT);
        BEGINNING.forEach((beginning, operation) -> rows.put(beginning + "*", operation));
        return rows;
    }

    /** Lists whose order Keycloak does not keep, or does not care for. */
    private static Object unordered(String field, JsonNode value) {
        if (!UNORDERED.contains(field)) {
            return value;
        }
        Set<JsonNode> elements = new HashSet<>();
        value.forEach(elements::add);
        return elements;
    }

    /** The settings of the realm by name. */
    static Map<String, Object> read(KeycloakSession session, RealmModel realm) {
        RealmRepresentation shown = ModelToRepresentation.toRepresentation(session, realm, false);
        ObjectNode json = JsonSerialization.mapper.valueToTree(shown);
        Map<String, Object> fields = new HashMap<>();
        json.properties().stream()
                .filter(field -> !field.getKey().equals(ATTRIBUTES))
                .forEach(field -> fields.put(field.getKey(), unordered(field.getKey(), field.getValue())));
        JsonNode attributes = json.path(ATTRIBUTES);
        // Keycloak stores some settings as attributes, and writes their defaults when the realm is written.
        attributes.properties().stream()
                .filter(field -> !json.has(field.getKey()))
                .filter(field -> !field.getValue().asText().isEmpty())
                .forEach(field -> fields.put(ATTRIBUTES + "." + field.getKey(), field.getValue()));
        // The representation hides the password of the mail server.
        fields.put(SMTP, realm.getSmtpConfig() == null ? Map.of() : Map.copyOf(realm.getSmtpConfig()));
        return fields;
    }
}
