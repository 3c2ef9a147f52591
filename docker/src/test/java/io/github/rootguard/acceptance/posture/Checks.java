package io.github.rootguard.acceptance.posture;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.rest.AdminClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What the checks of a realm say. */
public record Checks(JsonNode report) {

    /** As this administrator reads them. */
    public static Checks of(AdminClient admin) {
        return new Checks(admin.get("/root-guard/checks").expect(200).json());
    }

    JsonNode check(String id) {
        return StreamSupport.stream(report.path("checks").spliterator(), false)
                .filter(check -> check.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    String status(String id) {
        return check(id).path("status").asText();
    }

    String evidence(String id) {
        return check(id).path("evidence").asText();
    }

    /** The numbers of the checks with each status. */
    public Map<String, String> byStatus() {
        Map<String, TreeSet<String>> numbers = new LinkedHashMap<>();
        report.path("checks")
                .forEach(check -> numbers.computeIfAbsent(check.path("status").asText(), first -> new TreeSet<>())
                        .add(check.path("id").asText().substring("RG-".length())));
        Map<String, String> joined = new LinkedHashMap<>();
        numbers.forEach((status, of) -> joined.put(status, String.join(" ", of)));
        return joined;
    }
}
