package io.github.rootguard.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.util.List;
import java.util.Map;

/** A way in which a key is lost. */
enum KeyLoss {
    DELETE,
    DISABLE,
    RESIZE,
    RETYPE,
    MOVE,
    SHADOW;

    RestResponse send(AdminClient admin, JsonNode key, String kid) {
        String path = SealingKeys.path(key);
        return switch (this) {
            case DELETE -> admin.delete(path);
            case DISABLE -> admin.put(path, SealingKeys.changed(key, "enabled", "false"));
            case RESIZE -> admin.put(path, SealingKeys.changed(key, "secretSize", "16"));
            case RETYPE -> admin.put(path, ((ObjectNode) key.deepCopy()).put("providerId", "hmac-generated"));
            case MOVE ->
                admin.put(
                        path,
                        ((ObjectNode) key.deepCopy())
                                .put("parentId", key.path("id").asText()));
            case SHADOW -> admin.post("/components", shadow(kid));
        };
    }

    /** Another key under the same id, which would be found first. */
    private static Object shadow(String kid) {
        return Map.of(
                "name",
                "shadow",
                "providerId",
                "aes-generated",
                "providerType",
                SealingKeys.TYPE,
                "config",
                Map.of(
                        "priority",
                        List.of("900"),
                        "kid",
                        List.of(kid),
                        "secret",
                        List.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")));
    }
}
