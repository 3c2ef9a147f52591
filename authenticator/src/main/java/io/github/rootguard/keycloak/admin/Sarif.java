package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.policy.posture.CheckId;
import io.github.rootguard.policy.posture.CheckSeverity;
import java.util.Locale;
import org.keycloak.util.JsonSerialization;

/**
 * A report of checks as SARIF 2.1.0 (OASIS), for tools that collect findings. A result that is no failure has the level
 * {@code none} (section 3.27.10), and its kind says what it is.
 */
final class Sarif {
    static final String MEDIA_TYPE = "application/sarif+json";

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String PROPERTIES = "properties";

    private final CheckReport report;
    private final Locale language;
    private final ObjectNode document = JsonSerialization.mapper.createObjectNode();

    private Sarif(CheckReport report, Locale language) {
        this.report = report;
        this.language = language;
    }

    /** The document. */
    static ObjectNode of(CheckReport report, Locale language) {
        return new Sarif(report, language).write();
    }

    private ObjectNode write() {
        document.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = document.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Root Guard").put("version", ProductVersion.CURRENT);
        if (language.getLanguage().length() == 2) {
            driver.put("language", language.getLanguage());
        }
        ArrayNode rules = driver.putArray("rules");
        run.putArray("invocations").addObject().put("executionSuccessful", true).put("endTimeUtc", report.time());
        ArrayNode results = run.putArray("results");
        for (int at = 0; at < report.checks().size(); at++) {
            CheckReport.Check judged = report.checks().get(at);
            CheckId check = CheckId.valueOf(judged.id().replace('-', '_'));
            rule(rules.addObject(), check, judged);
            result(results.addObject().put("ruleIndex", at), check, judged);
        }
        return document;
    }

    private static void rule(ObjectNode rule, CheckId check, CheckReport.Check judged) {
        rule.put("id", check.id());
        rule.putObject("shortDescription").put("text", judged.title());
        rule.putObject("help").put("text", judged.remedy());
        rule.putObject("defaultConfiguration").put("level", level(check.severity()));
        ObjectNode properties =
                rule.putObject(PROPERTIES).put("severity", check.severity().id());
        ArrayNode references = properties.putArray("references");
        check.references().forEach(references::add);
    }

    private void result(ObjectNode result, CheckId check, CheckReport.Check judged) {
        boolean failed = "fail".equals(judged.status());
        result.put("ruleId", check.id()).put("kind", kind(judged.status()));
        result.put("level", failed ? level(check.severity()) : "none");
        result.putObject("message").put("text", judged.evidence());
        result.putArray("locations")
                .addObject()
                .putArray("logicalLocations")
                .addObject()
                .put("name", report.realm())
                .put("kind", "realm");
        result.putObject(PROPERTIES).put("status", judged.status()).put("severity", judged.severity());
    }

    private static String kind(String status) {
        return switch (status) {
            case "not-applicable" -> "notApplicable";
            case "unknown" -> "open";
            default -> status;
        };
    }

    private static String level(CheckSeverity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }
}
