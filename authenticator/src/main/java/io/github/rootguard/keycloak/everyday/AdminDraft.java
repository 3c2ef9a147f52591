package io.github.rootguard.keycloak.everyday;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * An everyday administrator who is to be created.
 *
 * @param username name to sign in with; ignored in a realm whose users sign in with their e-mail address only
 * @param email address that the way to set the account up is mailed to
 * @param choice what the administrator may do
 */
public record AdminDraft(String username, String email, String firstName, String lastName, AccessChoice choice) {

    Map<String, List<String>> attributes(RealmModel realm) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        attributes.put(UserModel.USERNAME, List.of(realm.isRegistrationEmailAsUsername() ? email : username));
        attributes.put(UserModel.EMAIL, List.of(email));
        put(attributes, UserModel.FIRST_NAME, firstName);
        put(attributes, UserModel.LAST_NAME, lastName);
        return attributes;
    }

    private static void put(Map<String, List<String>> attributes, String name, String value) {
        if (!value.isEmpty()) {
            attributes.put(name, List.of(value));
        }
    }

    @Override
    public String toString() {
        return "AdminDraft[" + choice.value() + "]";
    }
}
