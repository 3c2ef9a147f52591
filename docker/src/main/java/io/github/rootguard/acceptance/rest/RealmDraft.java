package io.github.rootguard.acceptance.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A realm to be created in one request, with its users and clients: sign-in by e-mail, English and German, events of
 * users and administrators kept. Each method returns the draft itself.
 */
public final class RealmDraft {

    private final ObjectNode json = Json.object();
    private final String name;

    private RealmDraft(String name) {
        this.name = name;
        json.put("realm", name)
                .put("enabled", true)
                .put("loginWithEmailAllowed", true)
                .put("duplicateEmailsAllowed", false)
                .put("internationalizationEnabled", true)
                .put("defaultLocale", "en")
                .put("eventsEnabled", true)
                .put("adminEventsEnabled", true)
                .put("adminEventsDetailsEnabled", true)
                .putPOJO("supportedLocales", List.of("en", "de"));
    }

    /** A draft with no user and no client of its own. */
    public static RealmDraft named(String name) {
        return new RealmDraft(name);
    }

    /** The name of the realm, as it stands in URLs. */
    public String name() {
        return name;
    }

    /** Replaces or adds a member of the representation, such as {@code accessTokenLifespan} in seconds. */
    public RealmDraft set(String member, Object value) {
        json.putPOJO(member, value);
        return this;
    }

    /** Removes a member of the representation. */
    public RealmDraft without(String member) {
        json.remove(member);
        return this;
    }

    /** Sets an attribute of the realm. */
    public RealmDraft attribute(String key, String value) {
        json.withObjectProperty("attributes").put(key, value);
        return this;
    }

    /** Adds a realm role. */
    public RealmDraft role(String role) {
        json.withObjectProperty("roles").withArrayProperty("realm").addObject().put("name", role);
        return this;
    }

    /** Adds a user with the realm's default roles, which an import does not give by itself. */
    public RealmDraft user(UserDraft user) {
        ObjectNode representation = user.realmRole("default-roles-" + name).toJson();
        json.withArrayProperty("users").add((JsonNode) representation);
        return this;
    }

    /** Adds a client. */
    public RealmDraft client(ClientDraft client) {
        json.withArrayProperty("clients").add((JsonNode) client.toJson());
        return this;
    }

    /** Lets the realm send mail through a server on localhost without a password. */
    public RealmDraft mailThrough(int port, String from) {
        json.putObject("smtpServer")
                .put("host", "localhost")
                .put("port", String.valueOf(port))
                .put("from", from);
        return this;
    }

    /** The representation as it would be sent. */
    public ObjectNode toJson() {
        return json.deepCopy();
    }

    /** Creates the realm. */
    public void create(AdminClient master) {
        master.post("", json).expect(201);
    }
}
