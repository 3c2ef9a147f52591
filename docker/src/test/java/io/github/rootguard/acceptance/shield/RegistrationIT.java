package io.github.rootguard.acceptance.shield;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Client registration needs no administrator, only a token; one that is older than the root user is good for nothing. */
@RootGuardServer
class RegistrationIT {

    private static final String CONSOLE = "security-admin-console";
    private static final List<String> EVIL = List.of("https://mallory.example/*");

    private static Stage stage;

    @BeforeAll
    static void guard(Realms realms) {
        stage = Stage.set(realms, "essential");
    }

    @Test
    void whenTokenIsOlderThanRootThenAllowedClientIsNotChanged() {
        assertRefused(send(
                "PUT",
                "/default/" + CONSOLE,
                stage.fill("{registrationToken}"),
                Map.of("clientId", CONSOLE, "redirectUris", EVIL)));
    }

    @Test
    void whenTokenIsOlderThanRootThenOpenIdRegistrationDoesNotChangeItEither() {
        assertRefused(send(
                "PUT",
                "/openid-connect/" + CONSOLE,
                stage.fill("{registrationToken}"),
                Map.of("client_id", CONSOLE, "redirect_uris", EVIL)));
    }

    @Test
    void whenTokenIsOlderThanRootThenAllowedClientIsNotDeleted() {
        send("DELETE", "/default/" + CONSOLE, stage.fill("{registrationToken}"), Map.of())
                .expect(403);

        assertThat(stage.realm().clientUuid(CONSOLE)).isEqualTo(stage.fill("{console}"));
    }

    @Test
    void whenAllowedClientDoesNotExistThenNobodyRegistersIt() {
        String token = stage.realm()
                .everydayAdmin()
                .post("/clients-initial-access", Map.of("count", 5, "expiration", 600))
                .expect(201)
                .json()
                .path("token")
                .asText();

        assertRefused(send("POST", "/default", token, Map.of("clientId", "later-console", "redirectUris", EVIL)));
        assertThat(send("POST", "/default", token, Map.of("clientId", "ordinary", "redirectUris", EVIL))
                        .status())
                .isEqualTo(201);
    }

    private static void assertRefused(RestResponse answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().path("error").asText()).isEqualTo("root_only");
        assertThat(stage.realm().admin().get("/clients?clientId=later-console").json())
                .isEmpty();
        assertThat(stage.realm().admin().get("/clients?clientId=" + CONSOLE).body())
                .contains(CONSOLE)
                .doesNotContain("mallory");
    }

    private static RestResponse send(String method, String path, String token, Object body) {
        return Exchange.send(HttpRequest.newBuilder(stage.realm().uri("/clients-registrations" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Json.write(body))));
    }
}
