package io.github.rootguard.acceptance.ways;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was really answered, in the words of the table. */
final class Answers {

    /** RFC 6750 section 3. */
    private static final Pattern CHALLENGE = Pattern.compile("error=\"([^\"]*)\", error_description=\"([^\"]*)\"");

    /** The last status code of a SAML response is the innermost. */
    private static final Pattern SAML_STATUS = Pattern.compile("StatusCode Value=\"[^\"]*:([A-Za-z]+)\"");

    private Answers() {}

    static void refused(String way, RestResponse answer) {
        assertThat(of(answer)).as(answer.toString()).isEqualTo(WaysIn.of(way).answer());
    }

    static void refused(String way, WebPage answer) {
        assertThat(of(answer)).as(answer.toString()).isEqualTo(WaysIn.of(way).answer());
    }

    static Answer of(RestResponse answer) {
        Matcher challenge = CHALLENGE.matcher(
                answer.headers().firstValue("WWW-Authenticate").orElse(""));
        return answer.body().isEmpty() && challenge.find()
                ? Answer.json(answer.status(), challenge.group(1), challenge.group(2))
                : ofBody(answer.status(), answer.body());
    }

    static Answer of(WebPage answer) {
        if (answer.isRedirect()) {
            return new Answer(
                    Answer.Form.REDIRECT,
                    answer.status(),
                    answer.redirectParameters().getOrDefault("error", ""),
                    "");
        }
        return answer.pageId().isEmpty()
                ? ofBody(answer.status(), answer.body())
                : Answer.page(answer.status(), answer.pageId(), message(answer));
    }

    private static Answer ofBody(int status, String body) {
        if (!body.startsWith("{")) {
            String saml = SAML_STATUS
                    .matcher(body)
                    .results()
                    .map(each -> each.group(1))
                    .reduce("", (one, two) -> two);
            return new Answer(Answer.Form.OTHER, status, saml, "");
        }
        JsonNode json = Json.parse(body);
        String error = json.path("error").asText(json.path("errorMessage").asText());
        return Answer.json(status, error, json.path("error_description").asText());
    }

    private static String message(WebPage answer) {
        return answer.pageId().equals("error")
                ? answer.html().select("#kc-error-message .instruction").text()
                : "";
    }
}
