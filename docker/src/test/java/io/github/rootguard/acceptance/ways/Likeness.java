package io.github.rootguard.acceptance.ways;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Whether answers to different people are alike in everything that somebody outside sees: status, names and values of all
 * headers, cookies with their attributes, and every character of the text. What is random, or repeats what was typed, is
 * put aside; so people who are compared have names of one length.
 */
final class Likeness {
    private static final String RANDOM =
            "((?:session_code|tab_id|client_data|execution|auth_session_hash|state|nonce|code"
                    + "|code_challenge|request_uri|key|jti|iss)(?:=|%3D))[\\w.:%*-]+|request_uri:[\\w.-]+|\"[\\w.-]{20,}\"|\"[\\w+/]{60,}={0,2}\"|\\d{4,}";

    private Likeness() {}

    /** Asks for each of the people, and insists that all get the same. */
    static void expect(List<String> people, UnaryOperator<String> seenBy) {
        List<String> answers = people.stream().map(seenBy).toList();

        assertThat(answers).doesNotContain("").containsOnly(answers.get(0));
    }

    static String of(RestResponse answer, String person) {
        return of(answer.status(), answer.headers(), answer.body(), person);
    }

    static String of(WebPage answer, String person) {
        return of(answer.status(), answer.headers(), answer.body(), person);
    }

    private static String of(int status, HttpHeaders headers, String body, String person) {
        List<String> lines = new ArrayList<>(List.of(String.valueOf(status)));
        new TreeMap<>(headers.map()).forEach((name, values) -> {
            if (!name.equalsIgnoreCase("date")) {
                values.stream()
                        .map(value -> name.equalsIgnoreCase("set-cookie") ? cookie(value) : value)
                        .forEach(value -> lines.add(name + ": " + value));
            }
        });
        lines.add(body);
        return String.join("\n", lines).replace(person, "somebody").replaceAll(RANDOM, "$1*");
    }

    /** Whether it has a value, and its attributes. */
    private static String cookie(String line) {
        return line.replaceFirst("=[^;]+", "=*").replaceFirst("(?i)expires=[^;]+", "expires=*");
    }
}
