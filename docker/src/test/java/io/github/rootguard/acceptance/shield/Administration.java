package io.github.rootguard.acceptance.shield;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * One administrative request. Placeholders are names of a {@link Stage} in braces; single quotes stand for double ones.
 *
 * @param name what it is about
 * @param task the root task that allows it
 * @param method an HTTP method; or {@code MERGE}, which reads what is at the path and writes it back with some members
 *     changed; or {@code UI}, which does so with the whole realm at the admin console's own endpoint
 * @param path the path in the realm
 * @param body the body, or the members to be changed
 */
record Administration(String name, String task, String method, String path, String body) {

    /** Sends the request. */
    RestResponse send(AdminClient admin, Stage stage) {
        String target = stage.fill(path);
        String json = stage.fill(body);
        return switch (method) {
            case "PUT" -> admin.put(target, json);
            case "POST" -> admin.post(target, json);
            case "MERGE" -> admin.put(target, changed(admin, target, json));
            case "UI" -> admin.put("/ui-ext", changed(admin, target, json));
            default -> admin.delete(target, json);
        };
    }

    /** The path as an event of administrators names it. */
    String resource(Stage stage) {
        String target = method.equals("UI") ? "/ui-ext" : stage.fill(path);
        return target.isEmpty()
                ? ""
                : URLDecoder.decode(target, StandardCharsets.UTF_8).substring(1);
    }

    private static JsonNode changed(AdminClient admin, String target, String members) {
        ObjectNode now = (ObjectNode) admin.get(target).expect(200).json();
        merge(now, (ObjectNode) Json.parse(members));
        return now;
    }

    private static void merge(ObjectNode target, ObjectNode members) {
        members.properties().forEach(member -> {
            JsonNode old = target.get(member.getKey());
            if (old instanceof ObjectNode inner && member.getValue() instanceof ObjectNode change) {
                merge(inner, change);
            } else {
                target.set(member.getKey(), member.getValue());
            }
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
