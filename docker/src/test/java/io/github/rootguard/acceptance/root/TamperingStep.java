package io.github.rootguard.acceptance.root;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import java.util.List;
import java.util.Map;

/** A step of a workflow that changes the user for whom it runs, with {@code {name}} in it. */
public enum TamperingStep {
    DISABLE("disable-user"),
    DELETE("delete-user"),
    EMAIL("set-user-attribute", "email", "mallory-{name}@example.org"),
    USERNAME("set-user-attribute", "username", "mallory-{name}"),
    REMOVE_ATTRIBUTE("remove-user-attribute", "attribute", "locale"),
    ADD_ACTION("add-required-action", "action", "UPDATE_PASSWORD"),
    GRANT_ROLE("grant-role", "role", "auditor"),
    REVOKE_ADMINISTRATION("revoke-role", "role", "realm-management/realm-admin"),
    JOIN_GROUP("join-group", "group", "/staff"),
    LEAVE_GROUP("leave-group", "group", "/crew"),
    UNLINK("unlink-user", "idp", "*");

    private final String provider;
    private final String key;
    private final String value;

    TamperingStep(String provider) {
        this(provider, "", "");
    }

    TamperingStep(String provider, String key, String value) {
        this.provider = provider;
        this.key = key;
        this.value = value;
    }

    /** Creates what some of the steps are about. */
    public static void prepare(TestRealm realm) {
        realm.admin().post("/groups", Map.of("name", "staff")).expect(201);
        realm.admin().post("/groups", Map.of("name", "crew")).expect(201);
        realm.admin().post("/roles", Map.of("name", "auditor")).expect(201);
        realm.admin()
                .post(
                        "/identity-provider/instances",
                        Map.of(
                                "alias",
                                "partner",
                                "providerId",
                                "oidc",
                                "config",
                                Map.of(
                                        "clientId", "partner",
                                        "authorizationUrl", "https://partner.example.org/auth",
                                        "tokenUrl", "https://partner.example.org/token")))
                .expect(201);
    }

    /** Gives a user whatever the steps take away: a language, administration, a group, a link. */
    public static void furnish(TestRealm realm, String userId) {
        AdminClient admin = realm.admin();
        String user = "/users/" + userId;
        ObjectNode profile = (ObjectNode) admin.get(user).expect(200).json();
        profile.putObject("attributes").putArray("locale").add("en");
        admin.put(user, profile).expect(204);
        String group =
                admin.get("/groups?search=crew").json().path(0).path("id").asText();
        admin.put(user + "/groups/" + group, "{}").expect(204);
        String management = realm.clientUuid("realm-management");
        String role = admin.get("/clients/" + management + "/roles/realm-admin")
                .expect(200)
                .body();
        admin.post(user + "/role-mappings/clients/" + management, "[" + role + "]")
                .expect(204);
        admin.post(user + "/federated-identity/partner", Map.of("userId", userId, "userName", userId))
                .expect(204);
    }

    /** The id of the step's provider. */
    public String provider() {
        return provider;
    }

    /** The step as a workflow has it. */
    public Map<String, Object> about(String username) {
        return key.isEmpty()
                ? Map.of("uses", provider)
                : Map.of("uses", provider, "with", Map.of(key, List.of(value.replace("{name}", username))));
    }
}
