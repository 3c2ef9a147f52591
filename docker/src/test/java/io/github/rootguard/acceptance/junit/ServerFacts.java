package io.github.rootguard.acceptance.junit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.net.http.HttpRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a realm really holds, read inside the server below the product. */
public final class ServerFacts {

    /** The provider type of the component that holds the policy. */
    public static final String POLICY = "io.github.rootguard.keycloak.settings.RootGuardPolicyProvider";

    /** The provider type of the component that holds the inventory of hardware tokens. */
    public static final String HARDWARE_TOKENS = "io.github.rootguard.keycloak.hardware.RootGuardHardwareTokenProvider";

    private final TestRealm realm;

    ServerFacts(TestRealm realm) {
        this.realm = realm;
    }

    /** All sessions of a user. */
    public Stream<SessionFact> sessions(String userId) {
        return items("/users/" + userId + "/sessions").map(SessionFact::of);
    }

    /**
     * All credentials of a user without secrets: {@code id}, {@code type}, {@code userLabel}, {@code credentialData}, and
     * {@code sealedBy}, the id of the key that seals a seed.
     */
    public Stream<JsonNode> credentials(String userId) {
        return items("/users/" + userId + "/credentials");
    }

    /** The types of all credentials of a user. */
    public List<String> credentialTypes(String userId) {
        return credentials(userId).map(stored -> stored.path("type").asText()).toList();
    }

    /** Client ids of the applications that a user has consented to. */
    public Stream<String> consents(String userId) {
        return items("/users/" + userId + "/consents").map(JsonNode::asText);
    }

    /** The notes of a single-use object, if it is there. */
    public Optional<Map<String, String>> singleUse(String key) {
        RestResponse answer = send("GET", "/single-use/" + key);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(texts(answer));
    }

    /** Has the server forget a single-use object, as it does when it is restarted; says whether it was there. */
    public boolean forgetSingleUse(String key) {
        return send("DELETE", "/single-use/" + key).expect(200).json().asBoolean();
    }

    /** Has the server do now what it does from time to time, under the name of its timer. */
    public void runTimer(String name) {
        send("POST", "/timers/" + name).expect(204);
    }

    /** Deletes a user below the product. */
    public void deleteUser(String userId) {
        send("DELETE", "/users/" + userId).expect(204);
    }

    /** Has the server read its realms from the database again. */
    public void clearRealmCache() {
        send("DELETE", "/realm-cache").expect(204);
    }

    /** Deletes components in the database behind the server's back. */
    public void deleteComponents(String providerType) {
        send("DELETE", "/components/" + providerType).expect(200);
    }

    /** Changes a value of components in the database behind the server's back; it must be there. */
    public void changeComponents(String providerType, String key, String value) {
        RestResponse answer = Exchange.send(
                        HttpRequest.newBuilder(realm.uri("/root-guard-test/components/" + providerType + "/" + key))
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(value)))
                .expect(200);
        if (answer.json().path("changed").asInt() == 0) {
            throw new AssertionError("No component has a value of the key " + key);
        }
    }

    /** Stores components once more in the database behind the server's back. */
    public void doubleComponents(String providerType) {
        send("POST", "/components/" + providerType + "/double").expect(200);
    }

    /** Changes what may be known of a credential, in the database behind the server's back. */
    public void changeCredential(String id, JsonNode credentialData) {
        Exchange.send(HttpRequest.newBuilder(realm.uri("/root-guard-test/credentials/" + id))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(credentialData.toString())))
                .expect(200);
    }

    /** Deletes a credential in the database behind the server's back. */
    public void deleteCredential(String id) {
        send("DELETE", "/credentials/" + id).expect(200);
    }

    /** Deletes one component in the database behind the server's back. */
    public void deleteComponent(String id) {
        send("DELETE", "/component/" + id).expect(200);
    }

    /** Which of these texts are anywhere in a dump of the embedded database, upper and lower case alike. */
    public Set<String> inDatabase(Collection<String> texts) {
        RestResponse answer = Exchange.send(HttpRequest.newBuilder(realm.uri("/root-guard-test/database/search"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(texts))));
        return answer.expect(200).json().properties().stream()
                .filter(text -> !text.getValue().isEmpty())
                .map(text -> text.getKey() + " in " + text.getValue())
                .collect(Collectors.toSet());
    }

    /** Removes the realm in a fraction of the time that the Admin REST takes. */
    RestResponse removeRealm() {
        return send("DELETE", "/realm");
    }

    /** Switches a required action off in the database behind the server's back. */
    public void disableRequiredAction(String alias) {
        send("POST", "/required-actions/" + alias + "/disable").expect(200);
    }

    /** Deletes a required action in the database behind the server's back. */
    public void deleteRequiredAction(String alias) {
        send("DELETE", "/required-actions/" + alias).expect(200);
    }

    /** Makes a user a managed member of an organization below the product, as its identity provider does. */
    public void manageMember(String organizationId, String userId) {
        RestResponse answer = send("POST", "/organizations/" + organizationId + "/managed-members/" + userId);
        if (!answer.expect(200).json().asBoolean()) {
            throw new AssertionError("Did not become a managed member: " + userId);
        }
    }

    /** The resource methods of the server: {@code type}, {@code method}, {@code verb}, {@code path}, {@code taken-for}. */
    public Stream<JsonNode> resourceMethods() {
        return items("/operations/resource-methods");
    }

    /** What the rows of the product's table of resource methods name, as {@code class#method}. */
    public Stream<String> resourceRows() {
        return items("/operations/resource-rows").map(JsonNode::asText);
    }

    /** The types of components that the server has, and which operation the product takes each for. */
    public Map<String, String> componentTypes() {
        return texts(send("GET", "/operations/component-types"));
    }

    private static Map<String, String> texts(RestResponse answer) {
        Map<String, String> texts = new TreeMap<>();
        answer.expect(200)
                .json()
                .properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return texts;
    }

    private Stream<JsonNode> items(String path) {
        return StreamSupport.stream(send("GET", path).expect(200).json().spliterator(), false);
    }

    private RestResponse send(String method, String path) {
        return Exchange.send(HttpRequest.newBuilder(realm.uri("/root-guard-test" + path))
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }
}
