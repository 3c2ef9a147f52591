package io.github.rootguard.acceptance.shield;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that an administrator can see of a realm, to be compared before and after an attack. */
final class RealmFacts {

    /** Where to look. */
    static final List<String> PLACES = List.of(
            "",
            "/components",
            "/keys",
            "/localization/en",
            "/clients?max=500",
            "/client-scopes",
            "/client-policies/policies",
            "/client-policies/profiles",
            "/default-default-client-scopes",
            "/default-optional-client-scopes",
            "/default-groups",
            "/authentication/flows",
            "/authentication/flows/own/executions",
            "/authentication/required-actions",
            "/identity-provider/instances",
            "/identity-provider/instances/idp/mappers",
            "/events/config",
            "/groups?briefRepresentation=false&populateHierarchy=true",
            "/groups/{admins}/children",
            "/groups/{staff}/role-mappings",
            "/groups/{helpdesk}/role-mappings",
            "/groups/{keepers}/role-mappings",
            "/groups/{outer}/role-mappings",
            "/organizations",
            "/organizations/{org}/groups/{orgGroup}/role-mappings",
            "/roles?briefRepresentation=false",
            "/roles/auditor/composites",
            "/roles/helper/composites",
            "/roles/viewer/composites",
            "/roles/north%2Fsouth/composites",
            "/roles-by-id/{defaultRoleId}/composites",
            "/roles-by-id/{oddRole}/composites",
            "/groups/{oddGroup}/role-mappings",
            "/roles-by-id/{realmAdminId}/composites",
            "/clients/{management}/roles",
            "/clients/{shop}/roles/seller/composites",
            "/clients/{accountConsole}/scope-mappings",
            "/client-scopes/{scope}/scope-mappings",
            "/users?max=500&briefRepresentation=false",
            "/users/{otto}/role-mappings",
            "/users/{otto}/groups",
            "/users/{root}/role-mappings",
            "/users/{root}/groups",
            "/users/profile",
            "/root-guard/policy",
            "/root-guard/status");

    private RealmFacts() {}

    /** By path; lists whose order means nothing are sorted. */
    static Map<String, String> of(Stage stage) {
        AdminClient admin = stage.realm().admin();
        Map<String, String> facts = new TreeMap<>();
        for (String place : PLACES) {
            RestResponse answer = admin.get(stage.fill(place));
            facts.put(place, answer.status() == 200 ? sorted(answer.json()).toString() : "status " + answer.status());
        }
        return facts;
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(item -> items.add(sorted(item)));
            items.sort(Comparator.comparing(JsonNode::toString));
            return array.removeAll().addAll(items);
        }
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> members = new TreeMap<>();
            // The status also says what is being told just now.
            object.remove("alerts");
            object.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return object.removeAll().setAll(members);
        }
        return node;
    }
}
