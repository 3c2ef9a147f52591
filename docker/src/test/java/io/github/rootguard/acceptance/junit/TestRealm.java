package io.github.rootguard.acceptance.junit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rest.PasswordTokenSource;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.rest.TokenSource;
import java.net.URI;

/** A realm of the running server that one test has for itself. */
public final class TestRealm {

    private static final int REMOVALS = 3;

    private final Run run;
    private final String name;

    TestRealm(Run run, String name) {
        this.run = run;
        this.name = name;
    }

    /** The password of each user whom a draft creates by {@link #passwordOf}, and the secret of the service client. */
    public static String passwordOf(String username) {
        return "the first password of " + username;
    }

    /** The name of the realm, as it stands in URLs. */
    public String name() {
        return name;
    }

    /** A URL of the realm. The path begins with a slash, or is empty. */
    public URI uri(String path) {
        return URI.create(run.base + "/realms/" + name + path);
    }

    /** The bootstrap administrator at {@code /admin/realms/{realm}}. */
    public AdminClient admin() {
        return run.master.in(name);
    }

    /** The everyday administrator of the example realm at {@code /admin/realms/{realm}}. */
    public AdminClient everydayAdmin() {
        return adminAs(ExampleRealm.ADMINISTRATOR);
    }

    /** A user of the realm at {@code /admin/realms/{realm}}, with tokens by password grant. */
    public AdminClient adminAs(String username) {
        URI base = run.base;
        return AdminClient.of(base, new PasswordTokenSource(base, name, username, passwordOf(username)))
                .in(name);
    }

    /** Whoever has this access token, at {@code /admin/realms/{realm}}. */
    public AdminClient adminWith(String accessToken) {
        return admin().as(TokenSource.fixed(accessToken));
    }

    /** The user's id. */
    public String userId(String username) {
        return admin().get("/users?exact=true&username=" + username)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    /** The internal id of a client, as Admin REST paths need it. */
    public String clientUuid(String clientId) {
        return admin().get("/clients?clientId=" + clientId)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    /** Changes members of the realm's representation. */
    public void update(Object members) {
        admin().put("", members).expect(204);
    }

    /** A public client of the realm, such as {@link ExampleRealm#BROWSER_APPLICATION}. */
    public OidcClient publicClient(String clientId) {
        return OidcClient.open(uri(""), clientId, run.relyingParty.uri("/callback"));
    }

    /** The client {@link ExampleRealm#SERVICE} with its secret. */
    public OidcClient service() {
        return confidentialClient(ExampleRealm.SERVICE, passwordOf(ExampleRealm.SERVICE));
    }

    /** A client of the realm with its secret. */
    public OidcClient confidentialClient(String clientId, String secret) {
        return OidcClient.confidential(uri(""), clientId, secret, run.relyingParty.uri("/callback"));
    }

    /** Events of users and administrators. */
    public Events events() {
        return new Events(admin());
    }

    /** The clock of the server that the realm is on. It goes right again when the test is over. */
    public ServerClock clock() {
        return run.clock;
    }

    /** What the REST API hides, told by the server's test support. */
    public ServerFacts facts() {
        return new ServerFacts(this);
    }

    void remove() {
        RestResponse answer = removal();
        for (int tries = 0; answer.status() == 403 && tries < REMOVALS; tries++) {
            // A guarded realm lets nobody but its root do that, and the background may have cached it as it was.
            facts().deleteComponents(ServerFacts.POLICY);
            answer = removal();
        }
        if (answer.status() != 404) {
            answer.expect(204);
        }
    }

    /** Without the test support, and where it may not, the Admin REST says why. */
    private RestResponse removal() {
        RestResponse answer = facts().removeRealm();
        return answer.status() == 204 ? answer : run.master.delete("/" + name);
    }

    /** What {@code GET status} of Root Guard says. */
    public JsonNode status() {
        return admin().get("/root-guard/status").expect(200).json();
    }

    /** The realm as the Admin REST shows it. */
    public JsonNode representation() {
        return admin().get("").expect(200).json();
    }
}
