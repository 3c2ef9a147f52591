package io.github.rootguard.acceptance.root;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.util.List;
import java.util.Map;

/** A request that would change root, with {@code {root}} and {@code {password}} as ids. */
public enum Tampering {
    NAME("PUT", "/users/{root}", Map.of("firstName", "Mallory")),
    EMAIL("PUT", "/users/{root}", Map.of("email", "mallory@example.org")),
    USERNAME("PUT", "/users/{root}", Map.of("username", "mallory")),
    DISABLE("PUT", "/users/{root}", Map.of("enabled", false)),
    ACTIONS("PUT", "/users/{root}", Map.of("requiredActions", List.of("UPDATE_PASSWORD"))),
    FEDERATION("PUT", "/users/{root}", Map.of("federationLink", "ldap")),
    CREDENTIALS("PUT", "/users/{root}", Map.of("credentials", List.of(password()))),
    NOTHING("PUT", "/users/{root}", Map.of()),
    RESET_PASSWORD("PUT", "/users/{root}/reset-password", password()),
    DELETE_PASSWORD("DELETE", "/users/{root}/credentials/{password}", ""),
    DELETE_FACTOR("DELETE", "/users/{root}/credentials/{root-totp}", ""),
    FACTOR_FIRST("POST", "/users/{root}/credentials/{root-totp}/moveToFirst", ""),
    FACTOR_AFTER("POST", "/users/{root}/credentials/{password}/moveAfter/{root-totp}", ""),
    DISABLE_TYPES("PUT", "/users/{root}/disable-credential-types", List.of("password", "root-totp")),
    ACTIONS_MAIL("PUT", "/users/{root}/execute-actions-email", List.of("UPDATE_PASSWORD")),
    RESET_MAIL("PUT", "/users/{root}/reset-password-email", ""),
    VERIFY_MAIL("PUT", "/users/{root}/send-verify-email", ""),
    JOIN_GROUP("PUT", "/users/{root}/groups/{group}", Map.of()),
    LEAVE_GROUP("DELETE", "/users/{root}/groups/{group}", ""),
    GRANT_ROLE("POST", "/users/{root}/role-mappings/realm", "[{role}]"),
    REVOKE_ROLE("DELETE", "/users/{root}/role-mappings/realm", "[{role}]"),
    REVOKE_ADMINISTRATION("DELETE", "/users/{root}/role-mappings/clients/{realm-management}", ""),
    LINK("POST", "/users/{root}/federated-identity/idp", Map.of("userId", "m", "userName", "m")),
    UNLINK("DELETE", "/users/{root}/federated-identity/idp", ""),
    IMPERSONATE("POST", "/users/{root}/impersonation", ""),
    REVOKE_CONSENT("DELETE", "/users/{root}/consents/portal", ""),
    DELETE("DELETE", "/users/{root}", ""),
    GATE_OFF("PUT", Gate.PATH, Map.of("alias", "root-guard-gate", "providerId", "root-guard-gate", "enabled", false)),
    GATE_DELETE("DELETE", Gate.PATH, ""),
    GATE_LOWER("POST", Gate.PATH + "/lower-priority", ""),
    GATE_RAISE("POST", Gate.PATH + "/raise-priority", ""),
    GATE_CONFIG("PUT", Gate.PATH + "/config", Map.of("config", Map.of("max_auth_age", "1"))),
    GATE_CONFIG_DELETE("DELETE", Gate.PATH + "/config", ""),
    OTHER_BEFORE_GATE("POST", "/authentication/required-actions/root-guard-claim/raise-priority", ""),
    ANY_BEFORE_GATE(
            "PUT",
            "/authentication/required-actions/VERIFY_PROFILE",
            Map.of(
                    "alias",
                    "VERIFY_PROFILE",
                    "name",
                    "Verify profile",
                    "providerId",
                    "VERIFY_PROFILE",
                    "enabled",
                    true,
                    "priority",
                    -1000)),
    POLICY("PUT", "/root-guard/policy", Map.of("session-max-minutes", 60)),
    NOMINATE("POST", "/root-guard/nomination", Map.of("user", "erik"));

    private static final String GROUP = "staff";
    private static final String ROLE = "auditor";

    private final String method;
    private final String path;
    private final String body;

    Tampering(String method, String path, Object body) {
        this.method = method;
        this.path = path;
        this.body = Json.write(body);
    }

    /** Creates the group and the role that some of the requests are about. */
    public static void prepare(TestRealm realm) {
        realm.admin().post("/groups", Map.of("name", GROUP)).expect(201);
        realm.admin().post("/roles", Map.of("name", ROLE)).expect(201);
    }

    /** Users that a partial import is to put in the place of existing ones. */
    public static Map<String, Object> overwriting(Map<String, Object> user) {
        return Map.of("ifResourceExists", "OVERWRITE", "users", List.of(user));
    }

    /** The path in the realm, without a slash at the beginning. */
    public String resource(GuardedRealm guarded) {
        return filled(guarded, path).substring(1);
    }

    /** Sends the request. */
    public RestResponse send(GuardedRealm guarded, AdminClient admin) {
        String target = filled(guarded, path);
        String json = filled(guarded, body);
        return switch (method) {
            case "PUT" -> admin.put(target, json);
            case "POST" -> admin.post(target, json);
            default -> admin.delete(target, json);
        };
    }

    private static Map<String, Object> password() {
        return Map.of("type", "password", "value", "a password by Mallory", "temporary", false);
    }

    private static String filled(GuardedRealm guarded, String text) {
        String filled = text.replace("{root}", guarded.rootId());
        for (String type : List.of("password", "root-totp")) {
            filled = filled.contains("{" + type + "}")
                    ? filled.replace("{" + type + "}", credential(guarded, type))
                    : filled;
        }
        AdminClient admin = guarded.realm().admin();
        if (filled.contains("{role}")) {
            return filled.replace("{role}", admin.get("/roles/" + ROLE).body());
        }
        if (filled.contains("{group}")) {
            return filled.replace(
                    "{group}",
                    admin.get("/groups?search=" + GROUP)
                            .json()
                            .path(0)
                            .path("id")
                            .asText());
        }
        return filled.contains("{realm-management}")
                ? filled.replace("{realm-management}", guarded.realm().clientUuid("realm-management"))
                : filled;
    }

    private static String credential(GuardedRealm guarded, String type) {
        return guarded.realm()
                .facts()
                .credentials(guarded.rootId())
                .filter(stored -> stored.path("type").asText().equals(type))
                .map(stored -> stored.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static final class Gate {
        private static final String PATH = "/authentication/required-actions/root-guard-gate";
    }
}
