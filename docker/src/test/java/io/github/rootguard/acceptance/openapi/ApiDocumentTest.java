package io.github.rootguard.acceptance.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rootguard.acceptance.rest.RestResponse;
import java.net.http.HttpHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The witness of all acceptance tests finds fault with answers that are not as the document says. */
class ApiDocumentTest {

    private static final String BASE = "/admin/realms/acme/root-guard/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | repair | 405 | {"error": "HTTP 405 Method Not Allowed"}
            POST   | repair | 403 | {"error": "root_only", "error_description": "why"}
            DELETE | access-keys/RGAKX | 204 |
            GET    | something-else | 418 | {}
            """)
    void whenAnswerIsAsTheDocumentSaysThenNothingHappens(String verb, String path, int status, @Nullable String body) {
        assertThatCode(() -> ApiDocument.get().witness(answer(verb, path, status, body)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | status            | 200 | {"state": "fine"}     | state
            GET    | access-keys       | 200 | [{"id": "RGAKX"}]     | userId
            POST   | repair            | 403 | {"message": "no"}     | error
            POST   | repair            | 200 | {"changed": "yes"}    | changed
            PUT    | access-keys/RGAKX | 200 | {"secret": "hunter2"} | secret
            DELETE | access-keys/RGAKX | 418 |                       | 418
            """)
    void whenAnswerIsNotAsTheDocumentSaysThenTheTestThatGotItFails(
            String verb, String path, int status, @Nullable String body, String fault) {
        assertThatThrownBy(() -> ApiDocument.get().witness(answer(verb, path, status, body)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fault);
    }

    private static RestResponse answer(String verb, String path, int status, @Nullable String body) {
        return new RestResponse(
                verb + " " + BASE + path,
                status,
                HttpHeaders.of(Map.of(), (name, value) -> true),
                body == null ? "" : body);
    }
}
