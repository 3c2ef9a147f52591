package io.github.rootguard.acceptance.root;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What docs/recovery.md tells the operator to type, for a certain realm.
 *
 * @param variable name of the environment variable that opens the realm
 * @param realm its value
 * @param path path of the nomination in the Admin REST API of the realm
 * @param member name of the member of its body that names the user
 */
public record RecoverySteps(String variable, String realm, String path, String member) {

    private static final String EXAMPLE = "example";
    private static final Pattern EXPORT = Pattern.compile("export (\\w+)=" + EXAMPLE + "\\n\\s*bin/kc\\.sh start\\n");
    private static final Pattern UNSET = Pattern.compile("unset (\\w+)\\n\\s*bin/kc\\.sh start\\n");
    private static final Pattern POST =
            Pattern.compile("POST /admin/realms/" + EXAMPLE + "(/\\S+)\\n\\s*(\\{[^}]*\\})");

    /** Reads the document. */
    public static RecoverySteps read(String realm) {
        String text = text();
        String variable = found(EXPORT, text).group(1);
        if (!found(UNSET, text).group(1).equals(variable)) {
            throw new AssertionError("The document closes by another variable than it opens by: " + variable);
        }
        Matcher post = found(POST, text);
        JsonNode body = Json.parse(post.group(2));
        return new RecoverySteps(
                variable, realm, post.group(1), body.fieldNames().next());
    }

    /** Sends the nomination as an administrator of the realm. */
    public Nominated nominate(TestRealm opened, String username) {
        AdminClient administrator = opened.everydayAdmin();
        JsonNode answer = administrator
                .post(path, "{\"" + member + "\": \"" + username + "\"}")
                .expect(201)
                .json();
        return new Nominated(
                opened,
                username,
                answer.path("userId").asText(),
                answer.path("claimCode").asText());
    }

    private static Matcher found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("docs/recovery.md does not say " + pattern);
        }
        return matcher;
    }

    private static String text() {
        try {
            return Files.readString(Path.of("../docs/recovery.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
