package io.github.rootguard.acceptance.root;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The AES keys of a guarded realm, one of which seals the seeds of root's authenticators. */
public final class AesKeys {

    private final GuardedRealm guarded;

    /** The keys of this realm. */
    public AesKeys(GuardedRealm guarded) {
        this.guarded = guarded;
    }

    /** The id of the component whose key seals today. */
    public String active() {
        String kid = keys().path("active").path("AES").asText();
        return such(key -> key.path("kid").asText().equals(kid)).get(0);
    }

    /** The ids of the components of all of them. */
    public List<String> all() {
        return such(any -> true);
    }

    /** Has root add one that seals from now on. A seed is sealed anew when its authenticator is used. */
    public void add() {
        Map<String, Object> key = Map.of(
                "name",
                "new-aes",
                "providerType",
                "org.keycloak.keys.KeyProvider",
                "providerId",
                "aes-generated",
                "config",
                Map.of("priority", List.of("1000")));
        guarded.asRoot(guarded.signInFor(new Http(), "rotate-realm-keys", GuardedRealm.REASON))
                .post("/components", key)
                .expect(201);
        guarded.endSessions();
    }

    private List<String> such(Predicate<JsonNode> condition) {
        return StreamSupport.stream(keys().path("keys").spliterator(), false)
                .filter(key -> key.path("algorithm").asText().equals("AES"))
                .filter(condition)
                .map(key -> key.path("providerId").asText())
                .toList();
    }

    private JsonNode keys() {
        return guarded.realm().admin().get("/keys").expect(200).json();
    }
}
