package io.github.rootguard.keycloak.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;

/**
 * An alert in the JSON event format of CloudEvents 1.0.
 *
 * @param specversion version of CloudEvents
 * @param id the same for every try: receivers recognize by it what they know already
 * @param source the realm
 * @param type {@code io.github.rootguard.} and the alert's type
 * @param subject id of the user whom it concerns
 * @param time when it happened, RFC 3339
 * @param datacontenttype type of the data
 * @param data what is known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        String datacontenttype,
        Map<String, Object> data) {

    static CloudEvent of(RealmModel realm, StoredAlert stored) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("realm", realm.getName());
        data.putAll(AlertFacts.named(stored.alert().facts()));
        data.put("times", stored.times());
        return new CloudEvent(
                "1.0",
                stored.id(),
                "/realms/"
                        + URLEncoder.encode(realm.getName(), StandardCharsets.UTF_8)
                                .replace("+", "%20"),
                "io.github.rootguard." + stored.alert().type().id(),
                stored.alert().userId(),
                stored.alert().time().toString(),
                "application/json",
                data);
    }

    byte[] json() {
        try {
            return JsonSerialization.mapper.writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
