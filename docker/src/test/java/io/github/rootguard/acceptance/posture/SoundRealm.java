package io.github.rootguard.acceptance.posture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import java.util.List;
import java.util.Map;

/** Brings a realm into the order that the benchmark asks for, as an administrator does. */
final class SoundRealm {
    private static final String SECRET = "JBSWY3DPEHPK3PXP";

    private final TestRealm realm;
    private final AdminClient admin;

    SoundRealm(TestRealm realm) {
        this.realm = realm;
        this.admin = realm.admin();
    }

    void closeDirectGrants() {
        for (JsonNode client : admin.get("/clients?max=100").expect(200).json()) {
            if (client.path("directAccessGrantsEnabled").asBoolean()) {
                ObjectNode changed = client.deepCopy();
                changed.put("directAccessGrantsEnabled", false);
                admin.put("/clients/" + client.path("id").asText(), changed).expect(204);
            }
        }
    }

    /** An administrator, with an authenticator app or without. */
    String administrator(String name, boolean factor) {
        Map<String, Object> user = Map.of("username", name, "enabled", true, "email", name + "@example.org");
        String id = admin.post("/users", user).expect(201).createdId();
        if (factor) {
            admin.put("/users/" + id, Map.of("credentials", List.of(app()))).expect(204);
        }
        grantAdministration(id);
        return id;
    }

    /** A service account that administers the realm. */
    String serviceAccount(String clientId, Map<String, String> attributes) {
        String uuid = admin.post(
                        "/clients",
                        Map.of(
                                "clientId",
                                clientId,
                                "serviceAccountsEnabled",
                                true,
                                "publicClient",
                                false,
                                "attributes",
                                attributes))
                .expect(201)
                .createdId();
        String user = admin.get("/clients/" + uuid + "/service-account-user")
                .expect(200)
                .json()
                .path("id")
                .asText();
        grantAdministration(user);
        return uuid;
    }

    void grantAdministration(String userId) {
        admin.post("/users/" + userId + roles(), List.of(role())).expect(204);
    }

    void takeAdministrationFromErik() {
        admin.delete("/users/" + realm.userId(ExampleRealm.ADMINISTRATOR) + roles(), List.of(role()))
                .expect(204);
    }

    private JsonNode role() {
        return admin.get("/clients/" + realm.clientUuid("realm-management") + "/roles/realm-admin")
                .expect(200)
                .json();
    }

    private String roles() {
        return "/role-mappings/clients/" + realm.clientUuid("realm-management");
    }

    static Map<String, Object> app() {
        return Map.of(
                "type",
                "otp",
                "secretData",
                "{\"value\":\"" + SECRET + "\"}",
                "credentialData",
                "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}");
    }
}
