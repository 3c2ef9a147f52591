package io.github.rootguard.acceptance.root;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.Map;

/**
 * A realm in which Nora may become root.
 *
 * @param realm the realm
 * @param userId her id
 * @param claimCode what she has to type
 */
public record Nominated(TestRealm realm, String userId, String claimCode) {

    /** Nominates Nora as the bootstrap administrator. */
    public static Nominated in(TestRealm realm) {
        JsonNode answer = realm.admin()
                .post("/root-guard/nomination", Map.of("user", ExampleRealm.NOMINEE))
                .expect(201)
                .json();
        return new Nominated(
                realm, answer.path("userId").asText(), answer.path("claimCode").asText());
    }

    /** Signs Nora in to the admin console; the claim is offered to her next. */
    public RootSignIn signIn(Http http) {
        return signIn(http, GuardedRealm.adminConsole(realm));
    }

    /** Signs Nora in to another application. */
    public RootSignIn signIn(Http http, OidcClient client) {
        return RootSignIn.begin(http, client).login(ExampleRealm.NOMINEE, TestRealm.passwordOf(ExampleRealm.NOMINEE));
    }
}
