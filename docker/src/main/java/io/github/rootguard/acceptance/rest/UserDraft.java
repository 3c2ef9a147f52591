package io.github.rootguard.acceptance.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A user to be created together with a realm. Each method returns the draft itself. */
public final class UserDraft {

    private final ObjectNode json = Json.object();

    private UserDraft(String username, String password) {
        json.put("username", username)
                .put("enabled", true)
                .put("email", username + "@example.org")
                .put("emailVerified", true)
                .put("firstName", Character.toUpperCase(username.charAt(0)) + username.substring(1))
                .put("lastName", "Example");
        json.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
    }

    /** A complete enabled user with the verified e-mail {@code username@example.org}. */
    public static UserDraft of(String username, String password) {
        return new UserDraft(username, password);
    }

    /** Replaces or adds a member of the representation, such as {@code enabled}. */
    public UserDraft set(String member, Object value) {
        json.putPOJO(member, value);
        return this;
    }

    /** Removes a member of the representation, such as {@code email}. */
    public UserDraft without(String member) {
        json.remove(member);
        return this;
    }

    /** Adds a realm role. */
    public UserDraft realmRole(String role) {
        json.withArrayProperty("realmRoles").add(role);
        return this;
    }

    /** Adds a role of a client. */
    public UserDraft clientRole(String client, String role) {
        json.withObjectProperty("clientRoles").withArrayProperty(client).add(role);
        return this;
    }

    /** Adds a required action. */
    public UserDraft requiredAction(String action) {
        json.withArrayProperty("requiredActions").add(action);
        return this;
    }

    /** Adds a value of an attribute. The realm's user profile decides whether it is kept. */
    public UserDraft attribute(String name, String value) {
        json.withObjectProperty("attributes").withArrayProperty(name).add(value);
        return this;
    }

    ObjectNode toJson() {
        return json.deepCopy();
    }
}
