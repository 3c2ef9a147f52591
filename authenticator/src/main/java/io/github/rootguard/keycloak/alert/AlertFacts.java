package io.github.rootguard.keycloak.alert;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.util.JsonSerialization;

/** Facts as JSON. */
final class AlertFacts {
    private AlertFacts() {}

    static String write(Map<AlertFact, String> facts) {
        try {
            return JsonSerialization.writeValueAsString(named(facts));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The facts by their names, in their order. */
    static Map<String, String> named(Map<AlertFact, String> facts) {
        Map<String, String> named = new LinkedHashMap<>();
        for (AlertFact fact : AlertFact.values()) {
            String value = facts.get(fact);
            if (value != null) {
                named.put(fact.id(), value);
            }
        }
        return named;
    }

    /** What a later version wrote and this one does not know is left out. */
    static Map<AlertFact, String> read(String json) {
        Map<AlertFact, String> facts = new EnumMap<>(AlertFact.class);
        try {
            JsonSerialization.readValue(json, new TypeReference<Map<String, String>>() {})
                    .forEach((name, value) -> AlertFact.of(name).ifPresent(fact -> facts.put(fact, value)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return facts;
    }
}
