package io.github.rootguard.acceptance.root;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything about root that somebody could want to change, to be compared before and after. */
public final class AccountFacts {

    private AccountFacts() {}

    /** The state of the account, and of the required actions that guard it. */
    public static Map<String, Object> of(TestRealm realm, String userId) {
        AdminClient admin = realm.admin();
        String user = "/users/" + userId;
        Map<String, Object> facts = new TreeMap<>();
        JsonNode profile = admin.get(user).expect(200).json();
        facts.put("profile", profile.toString());
        facts.put(
                "credentials",
                realm.facts().credentials(userId).map(JsonNode::toString).toList());
        for (String part : List.of("/role-mappings", "/groups", "/federated-identity")) {
            facts.put(part, admin.get(user + part).expect(200).body());
        }
        facts.put(
                "actions",
                admin.get("/authentication/required-actions").expect(200).body());
        facts.put("policy", admin.get("/root-guard/policy").expect(200).body());
        ObjectNode status =
                (ObjectNode) admin.get("/root-guard/status").expect(200).json();
        // What is being told is no state of the account.
        facts.put("status", status.without("alerts").toString());
        return facts;
    }
}
