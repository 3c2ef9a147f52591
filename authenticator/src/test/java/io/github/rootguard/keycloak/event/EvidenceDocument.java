package io.github.rootguard.keycloak.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The reference of events, alerts and metrics: what the source code says of each of them, as tables. */
final class EvidenceDocument {

    private static final Path OWN = Path.of("src", "main", "java", "io", "github", "rootguard", "keycloak");
    private static final Path POLICY =
            Path.of("..", "policy", "src", "main", "java", "io", "github", "rootguard", "policy");

    private static final Pattern TEXT_CONSTANT = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*?)\\*/\\s*public static final String \\w+ = \"([^\"]+)\";", Pattern.DOTALL);
    private static final Pattern ENUM_CONSTANT =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*?)\\*/\\s*([A-Z][A-Z0-9_]+)(?:\\([^)]*\\))?[,;]", Pattern.DOTALL);
    private static final Pattern COUNTER = Pattern.compile(
            "/\\*\\*[\\s*]*\\{@code (root_guard_\\w+)}:((?:(?!\\*/).)*?)\\*/\\s*public static final RootGuardCounter",
            Pattern.DOTALL);

    private static final Pattern GAUGE = Pattern.compile(COUNTER.pattern().replace("Counter", "Gauge"), Pattern.DOTALL);

    private static final String HEAD = """
            # Reference: events, alerts and metrics

            This page is made from the source code; a test fails when it is out of date, and `mvn -pl authenticator -am \
            test -Droot-guard.update-docs=true` writes it anew. How alerts are sent is told in \
            [Activity and alerts](alerts.md).

            ## Events

            Root Guard uses Keycloak's own types of events, so whatever collects those has them already:

            | type | what it tells of root and of access keys |
            | --- | --- |
            | `LOGIN` | a root session was opened, with task, reason and fingerprint |
            | `LOGIN_ERROR` | a sign-in of root was refused, with the rules |
            | `CUSTOM_REQUIRED_ACTION` | something was done on a page of Root Guard; in the mode `monitor`, what would have been refused |
            | `CUSTOM_REQUIRED_ACTION_ERROR` | a wrong password, code or answer on such a page |
            | `UPDATE_CREDENTIAL`, `REMOVE_CREDENTIAL` | root's password or authenticators, or somebody's access keys, changed |
            | `CLIENT_LOGIN`, `CLIENT_LOGIN_ERROR` | a program got a token for an access key, or was refused |
            | `EXECUTE_ACTIONS` | with the reason `break-glass`: the operator opened the realm for recovery |
            | admin event with an error | an administrator, or root with another task, was refused |
            | admin event of the type `ROOT_GUARD` | the policy, a nomination, the inventory of hardware tokens or an access key was changed over REST |

            Names, e-mail addresses and secrets are in none of the details.

            | detail | what it says |
            | --- | --- |
            """;

    private EvidenceDocument() {}

    static String text() {
        return HEAD
                + constants(TEXT_CONSTANT, OWN.resolve("event/EventDetails.java"), name -> name)
                + table(
                        "Outcomes",
                        "`policy_outcome`",
                        OWN.resolve("event/PolicyOutcome.java"),
                        EvidenceDocument::snake)
                + table("Rules", "`policy_rule`", POLICY.resolve("RuleId.java"), EvidenceDocument::kebab)
                + "\n## Alerts\n\nThe type of the CloudEvent is `io.github.rootguard.` and this name:\n\n"
                + "| alert | what happened |\n| --- | --- |\n"
                + constants(ENUM_CONSTANT, OWN.resolve("alert/AlertType.java"), EvidenceDocument::kebab)
                + table(
                        "Facts of an alert",
                        "member of `data`",
                        OWN.resolve("alert/AlertFact.java"),
                        EvidenceDocument::snake)
                + "\n## Metrics\n\nWhere the server option `metrics-enabled` shows Keycloak's own, at `/metrics` of the"
                + " management port. They count from the start of a node.\n\n| counter | what it counts |\n| --- | --- |\n"
                + metrics(COUNTER, "RootGuardCounter")
                + "\nThese go up and down:\n\n| gauge | what it shows |\n| --- | --- |\n"
                + metrics(GAUGE, "RootGuardGauge");
    }

    private static String table(String title, String column, Path source, UnaryOperator<String> id) {
        return "\n## " + title + "\n\n| " + column + " | what it says |\n| --- | --- |\n"
                + constants(ENUM_CONSTANT, source, id);
    }

    private static String constants(Pattern pattern, Path source, UnaryOperator<String> id) {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher constant = pattern.matcher(read(source));
        while (constant.find()) {
            rows.put(id.apply(constant.group(2)), sentence(constant.group(1)));
        }
        return rows(rows);
    }

    private static String metrics(Pattern pattern, String source) {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher counter = pattern.matcher(read(OWN.resolve("metric/" + source + ".java")));
        while (counter.find()) {
            rows.put(counter.group(1), sentence(counter.group(2)));
        }
        return rows(rows);
    }

    private static String rows(Map<String, String> rows) {
        return rows.entrySet().stream()
                .map(row -> "| `" + row.getKey() + "` | " + row.getValue() + " |\n")
                .collect(Collectors.joining());
    }

    private static String sentence(String javadoc) {
        return javadoc.replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@(?:code|link) ([^}]+)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String snake(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }

    private static String kebab(String constant) {
        return snake(constant).replace('_', '-');
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
