package io.github.rootguard.keycloak.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of CSV (RFC 4180) that no spreadsheet takes for a formula (OWASP, CSV injection). Lines end with a line feed
 * alone, as in the report of AWS: auditors cut columns with tools that would keep a carriage return.
 */
final class Csv {
    private static final String FORMULA = "=+-@\t\r\n";
    private static final String SPECIAL = "\",\r\n\t";

    private Csv() {}

    static String line(List<String> values) {
        return values.stream().map(Csv::field).collect(Collectors.joining(",")) + "\n";
    }

    private static String field(String value) {
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean special = safe.chars().anyMatch(letter -> SPECIAL.indexOf(letter) >= 0);
        return special ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
