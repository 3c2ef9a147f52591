package io.github.rootguard.acceptance.root;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import java.util.Map;

/** A browser flow of a realm administrator's own making. */
public final class BrowserFlow {

    private static final String ALIAS = "own-browser";

    private BrowserFlow() {}

    /** Makes these authenticators, each of them required, the realm's browser flow. */
    public static void use(TestRealm realm, String... authenticators) {
        AdminClient admin = realm.everydayAdmin();
        admin.post(
                        "/authentication/flows",
                        Map.of("alias", ALIAS, "providerId", "basic-flow", "topLevel", true, "builtIn", false))
                .expect(201);
        for (String authenticator : authenticators) {
            admin.post("/authentication/flows/" + ALIAS + "/executions/execution", Map.of("provider", authenticator))
                    .expect(201);
        }
        for (JsonNode execution : admin.get("/authentication/flows/" + ALIAS + "/executions")
                .expect(200)
                .json()) {
            Object required = ((ObjectNode) execution.deepCopy()).put("requirement", "REQUIRED");
            admin.put("/authentication/flows/" + ALIAS + "/executions", required)
                    .expect(204);
        }
        realm.update(Map.of("browserFlow", ALIAS));
    }
}
