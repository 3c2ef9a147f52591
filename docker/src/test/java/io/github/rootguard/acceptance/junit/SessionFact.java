package io.github.rootguard.acceptance.junit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A user session as it is stored.
 *
 * @param id the session id
 * @param offline whether it is an offline session
 * @param rememberMe whether it outlives the browser
 * @param started second of the epoch
 * @param clients client ids of its client sessions
 */
public record SessionFact(String id, boolean offline, boolean rememberMe, long started, List<String> clients) {

    static SessionFact of(JsonNode json) {
        return new SessionFact(
                json.path("id").asText(),
                json.path("offline").asBoolean(),
                json.path("rememberMe").asBoolean(),
                json.path("started").asLong(),
                StreamSupport.stream(json.path("clients").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }
}
