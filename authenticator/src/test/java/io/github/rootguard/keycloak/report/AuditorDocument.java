package io.github.rootguard.keycloak.report;

import static java.util.stream.Collectors.joining;

import io.github.rootguard.policy.posture.CheckId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The auditor's guide, from the checks, their texts and the columns of the report. */
final class AuditorDocument {
    private static final String HEAD = """
            # For auditors: checks and credential report

            This page is made from the checks and columns in the code; a test fails when it is out of date, and \
            `mvn -pl authenticator -am test -Droot-guard.update-docs=true` writes it anew.

            ## The checks

            `GET /admin/realms/{realm}/root-guard/checks` (role `view-realm`) answers the realm root benchmark: 24 items, \
            each with id, title, severity, status, evidence and remedy, in the language of the administrator's account or \
            of `Accept-Language`. With `Accept: application/sarif+json` the answer is SARIF 2.1.0, for tools that collect \
            findings: failures have the level `error` (critical, high), `warning` (medium) or `note` (low); everything \
            else has the level `none`, and its kind says what it is (`pass`, `notApplicable`, `open`).

            ```sh
            curl -H "Authorization: Bearer $TOKEN" -H "Accept: application/sarif+json" \\
                https://keycloak.example.org/admin/realms/example/root-guard/checks > root-guard.sarif
            ```

            | status | meaning |
            | --- | --- |
            | `pass` | there is evidence that the realm does what the item asks for; the evidence says what was looked at |
            | `fail` | there is evidence that it does not |
            | `not-applicable` | the realm has nothing that the item could be about, such as root's authenticators without a root user |
            | `unknown` | there is no evidence either way, or reading it failed; never taken for a pass |

            Evidence has no secrets in it, and of people their ids and numbers only. Each item reads in a transaction of \
            its own that changes nothing; one that fails is `unknown`, says so in the log, and takes no other with it. \
            People are counted in the database and not loaded. What a user storage keeps outside of it (assignments of \
            roles without import) is counted too, and makes RG-14 `unknown`.

            Two facts are told by people, because the server cannot see them: why a service account administers the \
            realm (attribute `root-guard.justification` of its client), and where logs are sent (server option \
            `--spi-root-guard-policy--default--log-archive=<text>`, so that the operator says it and nobody else).

            | id | severity | the realm should be able to say | the same is asked by |
            | --- | --- | --- | --- |
            """;

    private static final String REFERENCES = """

            CIS AWS is the CIS Amazon Web Services Foundations Benchmark 7.0.0, NIST 800-63B is NIST SP 800-63B-4, ASVS \
            is the OWASP Application Security Verification Standard 5.0. Theirs are about other systems: the table says \
            where they ask for the same, not that a pass here is conformance there.

            ## How each is judged
            """;

    private static final String REPORT = """

            ## The credential report

            `GET /admin/realms/{realm}/root-guard/credential-report` (roles `view-realm` and `view-users`) has the 22 \
            columns of the credential report of AWS in their order, as CSV in UTF-8, so that what auditors have for AWS \
            works here. Root is first, as `<root_account>`; a realm without root user has no such line. Then follow the \
            users by name, all of them or with `?scope=admins` those who hold a role of administration, by whatever \
            group or role. Service accounts are left out: they have neither password nor access keys (RG-21 is about \
            them). Users whom a user storage does not import are not in Keycloak's database, and not in the report.

            ```sh
            curl -H "Authorization: Bearer $TOKEN" \\
                "https://keycloak.example.org/admin/realms/example/root-guard/credential-report?scope=admins" |
                cut -d, -f1,4,8,9,14
            ```

            It is written while it is read and needs the same memory for any number of users. It is no picture of one \
            moment: who is changed meanwhile is shown as before or as after. A report that could not be read to its end ends with a \
            line whose user is `<incomplete_report>`. \
            Times are ISO 8601 in UTC. A value that a spreadsheet would take for a formula begins with an apostrophe.

            | no. | column | value |
            | ---: | --- | --- |
            """;

    private AuditorDocument() {}

    static String text() {
        Properties texts = texts();
        return HEAD
                + Arrays.stream(CheckId.values())
                        .map(check -> row(check, texts))
                        .collect(joining())
                + REFERENCES
                + Arrays.stream(CheckId.values())
                        .map(check -> section(check, texts))
                        .collect(joining())
                + REPORT
                + Arrays.stream(ReportColumn.values()).map(AuditorDocument::row).collect(joining());
    }

    private static String row(CheckId check, Properties texts) {
        return "| " + check.id() + " | " + check.severity().id() + " | " + texts.getProperty(check.titleMessageKey())
                + " | " + String.join(", ", check.references()) + " |\n";
    }

    private static String section(CheckId check, Properties texts) {
        return "\n### " + check.id() + ": " + texts.getProperty(check.titleMessageKey()) + "\n\n"
                + AuditorWords.judged(check) + "\n\nWhat to do: " + texts.getProperty(check.remedyMessageKey()) + "\n";
    }

    private static String row(ReportColumn column) {
        return "| " + (Arrays.asList(ReportColumn.values()).indexOf(column) + 1) + " | `"
                + column.name().toLowerCase(Locale.ROOT) + "` | " + AuditorWords.value(column) + " |\n";
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(
                        AuditorDocument.class.getResourceAsStream("/theme-resources/messages/messages_en.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
