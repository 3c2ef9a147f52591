package io.github.rootguard.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.AuthenticatorsPages;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;

/** The AES keys of a guarded realm, and which of them seals the seeds of root. */
record SealingKeys(TestRealm realm, GuardedRealm guarded) {

    static final String TYPE = "org.keycloak.keys.KeyProvider";

    /** Tries to lose the first key of the realm, which seals the first authenticator. */
    RestResponse lose(KeyLoss loss, AdminClient admin) {
        return loss.send(admin, component("aes-generated"), sealedBy());
    }

    void add(AdminClient admin, String name, int priority) {
        admin.post(
                        "/components",
                        Map.of(
                                "name",
                                name,
                                "providerId",
                                "aes-generated",
                                "providerType",
                                TYPE,
                                "config",
                                Map.of("priority", List.of(Integer.toString(priority)))))
                .expect(201);
    }

    String sealedBy() {
        return sealedBy("phone");
    }

    String sealedBy(String label) {
        return credential(label, "sealedBy");
    }

    String credential(String label, String fact) {
        return realm.facts()
                .credentials(guarded.rootId())
                .filter(each -> each.path("userLabel").asText().equals(label))
                .map(each -> each.path(fact).asText())
                .findFirst()
                .orElseThrow();
    }

    /** The id of the key that a component brings. */
    String kid(String name) {
        String id = component(name).path("id").asText();
        for (JsonNode key : realm.admin().get("/keys").expect(200).json().path("keys")) {
            if (key.path("providerId").asText().equals(id)) {
                return key.path("kid").asText();
            }
        }
        throw new AssertionError("No key of " + name);
    }

    JsonNode component(String name) {
        return realm.admin()
                .get("/components?name=" + name + "&type=" + TYPE)
                .expect(200)
                .json()
                .path(0);
    }

    /** The keys and their components, to be compared. */
    String all() {
        return realm.admin().get("/keys").expect(200).body()
                + realm.admin().get("/components?type=" + TYPE).expect(200).body();
    }

    static String path(JsonNode component) {
        return "/components/" + component.path("id").asText();
    }

    static JsonNode changed(JsonNode component, String setting, String value) {
        ObjectNode changed = component.deepCopy();
        changed.withObjectProperty("config").putArray(setting).add(value);
        return changed;
    }

    /** Root's Admin REST in a session for the task; the code comes from the phone. */
    AdminClient root(String task) {
        return guarded.asRoot(guarded.signInFor(new Http(), task, GuardedRealm.REASON));
    }

    /** Has root bind a second authenticator, and gives its codes. */
    OneTimeCodes enrollSecond() {
        OneTimeCodes tablet = AuthenticatorsPages.open(guarded, new Http()).add("tablet");
        guarded.endSessions();
        return tablet;
    }
}
