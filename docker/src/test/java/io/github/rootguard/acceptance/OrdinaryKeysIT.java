package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guarded realm without keys: Keycloak makes new ones while an ordinary user signs in. */
@RootGuardServer
class OrdinaryKeysIT {

    private static final String PASSWORD = TestRealm.passwordOf(ORDINARY_USER);
    private static final String KEY_PROVIDER = "org.keycloak.keys.KeyProvider";

    private TestRealm realm;

    @BeforeEach
    void guard(TestRealm own) {
        realm = own;
        GuardedRealm.claim(realm, new Http());
    }

    @Test
    void whenKeysAreGoneThenKeycloakMakesNewOnesDuringTheLogin(Http http) {
        deleteKeys();
        String client = realm.clientUuid(BROWSER_APPLICATION);
        realm.admin()
                .put("/clients/" + client, Map.of("attributes", Map.of("access.token.signed.response.alg", "ES256")))
                .expect(204);
        OidcClient portal = realm.publicClient(BROWSER_APPLICATION);

        SignedInRoot tokens = signIn(http, portal);

        portal.userinfo(tokens.accessToken()).expect(200);
        portal.refresh(tokens.refreshToken()).expect(200);
        assertThat(keys()).extracting(key -> key.path("name").asText()).contains("fallback-ES256");
    }

    @Test
    void whenKeysAreGoneThenServiceGetsTokensToo() {
        deleteKeys();

        String token = realm.service()
                .password(ORDINARY_USER, PASSWORD, "openid")
                .expect(200)
                .json()
                .path("access_token")
                .asText();

        realm.service().userinfo(token).expect(200);
        assertThat(keys()).extracting(key -> key.path("name").asText()).anyMatch(name -> name.startsWith("fallback-"));
    }

    private SignedInRoot signIn(Http http, OidcClient client) {
        return RootSignIn.begin(http, client)
                .login(ORDINARY_USER + "@example.org", PASSWORD)
                .tokens();
    }

    private List<JsonNode> keys() {
        return StreamSupport.stream(
                        realm.admin()
                                .get("/components?type=" + KEY_PROVIDER)
                                .expect(200)
                                .json()
                                .spliterator(),
                        false)
                .toList();
    }

    /** Administrators cannot, so it happens in the database. */
    private void deleteKeys() {
        assertThat(keys()).isNotEmpty().allSatisfy(key -> {
            RestResponse refused = realm.admin()
                    .delete("/components/" + key.path("id").asText())
                    .expect(403);
            assertThat(refused.json().path("error").asText()).isEqualTo("root_only");
        });
        realm.facts().deleteComponents(KEY_PROVIDER);
        assertThat(keys()).isEmpty();
    }
}
