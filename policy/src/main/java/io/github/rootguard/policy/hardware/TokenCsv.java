package io.github.rootguard.policy.hardware;

import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.mfa.SeedFormat;
import io.github.rootguard.policy.mfa.SeedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads tokens from CSV (RFC 4180). The first row names the columns, in any order and case; {@code serial} and
 * {@code seed} must be there. The separator is a comma, or a semicolon where the first row has no comma.
 */
public final class TokenCsv {

    /** Columns by the names that files give them. What is mapped to an empty name may be there and is not looked at. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("serial", TokenFile.SERIAL),
            Map.entry("serial number", TokenFile.SERIAL),
            Map.entry("seed", "seed"),
            Map.entry("secret key", "seed"),
            Map.entry("format", "format"),
            Map.entry("algorithm", "algorithm"),
            Map.entry("hash function", "algorithm"),
            Map.entry("digits", "digits"),
            Map.entry("period", "period"),
            Map.entry("time interval", "period"),
            Map.entry("timeinterval", "period"),
            Map.entry("manufacturer", "manufacturer"),
            Map.entry("model", ""),
            Map.entry("upn", ""));

    private static final int MAX_COLUMNS = 50;
    private static final String FILE = "file";
    private static final List<String> REQUIRED = List.of(TokenFile.SERIAL, "seed");

    private TokenCsv() {}

    /** Reads a file; whatever is wrong is in the result. */
    public static TokenFile read(String text) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var csv = CsvRows.of(plain, separator(plain));
        if (csv.openQuote().isPresent()) {
            return TokenFile.refused(csv.openQuote().getAsInt(), FILE, "has a quotation mark that is not closed");
        }
        var rows = csv.rows();
        if (rows.isEmpty()) {
            return TokenFile.refused(1, FILE, "is empty: the first line must name the columns");
        }
        if (rows.get(0).cells().size() > MAX_COLUMNS) {
            return TokenFile.refused(rows.get(0).line(), FILE, "has more than " + MAX_COLUMNS + " columns");
        }
        var columns = new ArrayList<String>();
        var wrong = header(rows.get(0), columns);
        if (!wrong.isEmpty()) {
            return new TokenFile(List.of(), wrong);
        }
        var body = rows.subList(1, rows.size());
        if (body.isEmpty()) {
            return TokenFile.refused(rows.get(0).line(), FILE, "has no token");
        }
        if (body.size() > TokenFile.MAX_TOKENS) {
            return TokenFile.tooMany(body.get(TokenFile.MAX_TOKENS).line());
        }
        return body(body, columns);
    }

    private static char separator(String text) {
        var end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        return first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<RefusedLine> header(CsvRows.Row row, List<String> columns) {
        var wrong = new ArrayList<RefusedLine>();
        for (var cell : row.cells()) {
            var name = cell.toLowerCase(Locale.ROOT);
            var column = COLUMNS.get(name);
            if (column == null) {
                wrong.add(new RefusedLine(row.line(), shown(name), "is no column that is known"));
            } else if (!column.isEmpty() && columns.contains(column)) {
                wrong.add(new RefusedLine(row.line(), column, "is there twice"));
            }
            columns.add(Optional.ofNullable(column).orElse(""));
        }
        for (var required : REQUIRED) {
            if (!columns.contains(required)) {
                wrong.add(new RefusedLine(row.line(), required, "is missing: the first line must name this column"));
            }
        }
        return wrong;
    }

    /** A file without a first row of names has a seed where a name is expected: that is not told again. */
    private static String shown(String name) {
        return name.matches("[a-z][a-z _-]{0,29}") ? name : "column";
    }

    private static TokenFile body(List<CsvRows.Row> rows, List<String> columns) {
        var tokens = new ArrayList<TokenDraft>();
        var wrong = new ArrayList<RefusedLine>();
        for (var row : rows) {
            var fields = fields(row, columns);
            fields.token().ifPresent(tokens::add);
            wrong.addAll(fields.refused());
        }
        return new TokenFile(tokens, wrong).withoutRepetition();
    }

    private static TokenFields fields(CsvRows.Row row, List<String> columns) {
        var fields = new TokenFields(row.line());
        if (row.cells().size() != columns.size()) {
            return fields.refuse(
                    "line", "has %d columns instead of %d".formatted(row.cells().size(), columns.size()));
        }
        var cells = new HashMap<String, String>();
        for (var at = 0; at < columns.size(); at++) {
            cells.put(columns.get(at), row.cells().get(at));
        }
        fields.serial(TokenFile.SERIAL, cells.getOrDefault(TokenFile.SERIAL, ""))
                .manufacturer("manufacturer", cells.getOrDefault("manufacturer", ""))
                .algorithm("algorithm", cells.getOrDefault("algorithm", ""))
                .digits("digits", cells.getOrDefault("digits", ""))
                .period("period", cells.getOrDefault("period", ""));
        return seed(fields, Secret.of(cells.getOrDefault("seed", "")), cells.getOrDefault("format", ""));
    }

    private static TokenFields seed(TokenFields fields, Secret text, String named) {
        if (named.isEmpty()) {
            return fields.seed("seed", SeedText.read(text));
        }
        return SeedFormat.of(named.toLowerCase(Locale.ROOT))
                .map(format -> fields.seed("seed", SeedText.read(text, format)))
                .orElseGet(() -> fields.refuse("format", "must be one of " + String.join(", ", SeedFormat.ids())));
    }
}
