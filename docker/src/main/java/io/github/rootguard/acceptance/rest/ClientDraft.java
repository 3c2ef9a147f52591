package io.github.rootguard.acceptance.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A client application to be created together with a realm. Each method returns the draft itself. */
public final class ClientDraft {

    private final ObjectNode json = Json.object();

    private ClientDraft(String clientId) {
        json.put("clientId", clientId).put("enabled", true).put("protocol", "openid-connect");
    }

    /** A public client that uses the authorization code flow with PKCE. */
    public static ClientDraft browserApplication(String clientId, String redirectUri) {
        ClientDraft draft = new ClientDraft(clientId).set("publicClient", true).redirectUri(redirectUri);
        return draft.attribute("pkce.code.challenge.method", "S256");
    }

    /** A confidential client with a service account and the password grant, without browser sign-in. */
    public static ClientDraft service(String clientId, String secret) {
        return new ClientDraft(clientId)
                .set("publicClient", false)
                .set("secret", secret)
                .set("standardFlowEnabled", false)
                .set("directAccessGrantsEnabled", true)
                .set("serviceAccountsEnabled", true);
    }

    /** A client of the protocol {@code saml} or {@code docker-v2}, with nothing set. */
    public static ClientDraft ofProtocol(String clientId, String protocol) {
        return new ClientDraft(clientId).set("protocol", protocol);
    }

    /** Replaces or adds a member of the representation, such as {@code implicitFlowEnabled}. */
    public ClientDraft set(String member, Object value) {
        json.putPOJO(member, value);
        return this;
    }

    /** Adds a redirect URI, with {@code *} at the end for everything below it. */
    public ClientDraft redirectUri(String uri) {
        json.withArrayProperty("redirectUris").add(uri);
        return this;
    }

    /** Sets an attribute, such as {@code oauth2.device.authorization.grant.enabled}. */
    public ClientDraft attribute(String name, String value) {
        json.withObjectProperty("attributes").put(name, value);
        return this;
    }

    ObjectNode toJson() {
        return json.deepCopy();
    }
}
