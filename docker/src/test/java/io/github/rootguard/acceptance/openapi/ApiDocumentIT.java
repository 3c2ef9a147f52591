package io.github.rootguard.acceptance.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The server has the paths of the OpenAPI document and no others. The answers are looked at in all acceptance tests. */
@RootGuardServer
class ApiDocumentIT {

    private static final String STATUS = "GET /admin/realms/acme/root-guard/status";

    @Test
    void whenServerIsWalkedThenItHasWhatTheDocumentSaysAndNothingElse(TestRealm realm) {
        Set<String> served = realm.facts()
                .resourceMethods()
                .filter(method -> method.path("type").asText().matches("io\\.github\\.rootguard\\.keycloak\\..*"))
                .map(method ->
                        method.path("verb").asText() + " " + method.path("path").asText())
                .collect(Collectors.toSet());

        assertThat(served).isEqualTo(ApiDocument.get().operations());
    }

    @Test
    void whenAnswerIsNotAsTheDocumentSaysThenTheTestThatGotItFails() {
        assertThatThrownBy(() -> ApiDocument.get().witness(answer(200, "{\"state\":\"fine\"}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("state");
        assertThatThrownBy(() -> ApiDocument.get().witness(answer(418, "")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("418");
    }

    private static RestResponse answer(int status, String body) {
        return new RestResponse(STATUS, status, HttpHeaders.of(Map.of(), (name, value) -> true), body);
    }
}
