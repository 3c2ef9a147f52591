package io.github.rootguard.acceptance.root;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Json;
import java.util.List;

/** The authenticators of a root user that show codes, as they are stored, and changed below the product. */
public final class StoredTotps {

    private final TestRealm realm;
    private final String rootId;

    StoredTotps(TestRealm realm, String rootId) {
        this.realm = realm;
        this.rootId = rootId;
    }

    /** What root calls them, oldest first. */
    public List<String> labels() {
        return all().stream().map(each -> each.path("userLabel").asText()).toList();
    }

    /** The id of one. */
    public String id(String label) {
        return one(label).path("id").asText();
    }

    /** By how many steps the clock of one was ahead when it was last used. */
    public int drift(String label) {
        return data(label).path("drift").asInt();
    }

    /** Makes one into one of another kind, which the policy may count or not. */
    public void turnInto(String label, String kind) {
        ObjectNode data = data(label);
        data.put("kind", kind);
        realm.facts().changeCredential(id(label), data);
    }

    /** Takes one away. */
    public void delete(String label) {
        realm.facts().deleteCredential(id(label));
    }

    private ObjectNode data(String label) {
        return (ObjectNode) Json.parse(one(label).path("credentialData").asText());
    }

    private JsonNode one(String label) {
        return all().stream()
                .filter(each -> each.path("userLabel").asText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> all() {
        return realm.facts()
                .credentials(rootId)
                .filter(each -> each.path("type").asText().equals("root-totp"))
                .toList();
    }
}
