package io.github.rootguard.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** The tab "Root user" as the admin console reads and sends it: one component of the realm, every value in a list. */
record SubmittedTab(TestRealm realm, ObjectNode component) {

    static final String TYPE = "org.keycloak.services.ui.extend.UiTabProvider";
    static final String PROVIDER = "rootGuardTab";
    static final String NOMINEE = "root-guard-nominee";

    /** The one that the console shows. */
    static SubmittedTab read(TestRealm realm) {
        List<JsonNode> all = all(realm);
        assertThat(all).hasSize(1);
        return new SubmittedTab(realm, all.get(0).deepCopy());
    }

    /** Every one; more than one would be a fault. */
    static List<JsonNode> all(TestRealm realm) {
        JsonNode found =
                realm.admin().get("/components?type=" + TYPE).expect(200).json();
        return StreamSupport.stream(found.spliterator(), false)
                .filter(each -> each.path("providerId").asText().equals(PROVIDER))
                .toList();
    }

    /** One that nobody has saved yet. */
    static SubmittedTab fresh(TestRealm realm) {
        ObjectNode component = Json.object();
        component.put("providerId", PROVIDER).put("providerType", TYPE);
        component.put("parentId", realm.representation().path("id").asText());
        component.putObject("config");
        return new SubmittedTab(realm, component);
    }

    SubmittedTab with(String key, String... values) {
        SubmittedTab changed = new SubmittedTab(realm, component.deepCopy());
        var list = changed.component.withObjectProperty("config").putArray(key);
        List.of(values).forEach(list::add);
        return changed;
    }

    List<String> values(String key) {
        return StreamSupport.stream(component.path("config").path(key).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Saves it, with the parameters of the address that the console adds. */
    RestResponse save(AdminClient admin) {
        ObjectNode sent = with("realm", realm.name()).with("tab", "root-user").component;
        return sent.has("id")
                ? admin.put("/components/" + sent.path("id").asText(), sent)
                : admin.post("/components", sent);
    }

    /** Saves it in vain. What the console shows to the administrator. */
    String refused(AdminClient admin) {
        JsonNode policy = policy(realm);
        List<JsonNode> before = all(realm);
        RestResponse answer = save(admin).expect(400);
        assertThat(policy(realm)).isEqualTo(policy);
        assertThat(all(realm)).isEqualTo(before);
        return answer.json().path("errorMessage").asText();
    }

    static JsonNode policy(TestRealm realm) {
        return realm.admin().get("/root-guard/policy").expect(200).json();
    }
}
