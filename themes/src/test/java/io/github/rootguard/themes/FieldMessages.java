package io.github.rootguard.themes;

import java.util.Map;

/** What Keycloak's templates ask about the errors of fields; public, because FreeMarker calls public classes only. */
public final class FieldMessages {

    private final Map<String, String> texts;

    FieldMessages(Map<String, String> texts) {
        this.texts = texts;
    }

    public boolean exists(String field) {
        return texts.containsKey(field);
    }

    public boolean existsError(String field) {
        return exists(field);
    }

    public String get(String field) {
        return texts.getOrDefault(field, "");
    }
}
