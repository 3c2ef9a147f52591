package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Finds the user whom a request names. */
final class Nominees {
    private static final String FIELD = "user";
    private static final int MAX_LENGTH = 255;

    private Nominees() {}

    /** The text of the field {@code user}; empty when it is missing or cannot name a user. */
    static Optional<String> field(ObjectNode body) {
        JsonNode value = body.path(FIELD);
        return Optional.of(value.asText(""))
                .filter(text -> value.isTextual())
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= MAX_LENGTH)
                .filter(text -> text.chars().noneMatch(Character::isISOControl));
    }

    /** Every user whose id, e-mail address or username the text is. */
    static Map<String, UserModel> find(KeycloakSession session, RealmModel realm, String text)
            throws ModelDuplicateException {
        Map<String, UserModel> found = new LinkedHashMap<>();
        add(found, session.users().getUserById(realm, text));
        add(found, session.users().getUserByEmail(realm, text));
        add(found, session.users().getUserByUsername(realm, text));
        return found;
    }

    private static void add(Map<String, UserModel> found, UserModel user) {
        if (user != null) {
            found.put(user.getId(), user);
        }
    }
}
