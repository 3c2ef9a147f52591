package io.github.rootguard.acceptance.ways;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Tokens of the account console of a realm, and what other applications may do with them. */
record ConsoleTokens(TestRealm realm) {

    /** Names these applications in the audience. */
    void name(String... clients) {
        for (String client : clients) {
            realm.admin()
                    .post(
                            "/clients/" + realm.clientUuid("account-console") + "/protocol-mappers/models",
                            Map.of(
                                    "name",
                                    client,
                                    "protocol",
                                    "openid-connect",
                                    "protocolMapper",
                                    "oidc-audience-mapper",
                                    "config",
                                    Map.of("included.client.audience", client, "access.token.claim", "true")))
                    .expect(201);
        }
    }

    /** Keycloak has a delegation confirmed by the user each time, and so only in clients that ask for consent. */
    void allowDelegation() {
        String console = "/clients/" + realm.clientUuid("account-console");
        JsonNode scopes = realm.admin().get("/client-scopes").expect(200).json();
        String delegation = StreamSupport.stream(scopes.spliterator(), false)
                .filter(scope -> scope.path("name").asText().equals("delegation"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        realm.admin().put(console + "/optional-client-scopes/" + delegation, "").expect(204);
        realm.admin()
                .put(console, Map.of("clientId", "account-console", "consentRequired", true))
                .expect(204);
    }

    String ofOtto(String scope) {
        Authorization start = GuardedRealm.accountConsole(realm).authorization().with("scope", scope);
        return token(start, People.otto(new Http(), start.uri()));
    }

    String ofRoot(GuardedRealm guarded, String scope) {
        Authorization start = guarded.accountConsole().authorization().with("scope", scope);
        return token(
                start,
                RootSignIn.begin(new Http(), guarded.accountConsole(), start)
                        .login(guarded.rootEmail(), guarded.rootPassword())
                        .otp(guarded.codes().next())
                        .task("review", GuardedRealm.REASON)
                        .page());
    }

    private String token(Authorization start, WebPage page) {
        WebPage last = page.pageId().equals("login-oauth-grant")
                ? page.form().with("accept", "Yes").submit()
                : page;
        return GuardedRealm.accountConsole(realm)
                .exchange(start, People.answer(last).getOrDefault("code", ""))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }
}
