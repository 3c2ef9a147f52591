package io.github.rootguard.policy.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Takes a CSV text apart (RFC 4180): quotes, doubled quotes, line breaks within quotes. */
final class CsvRows {

    /**
     * One row.
     *
     * @param line the line on which it begins, the first is 1
     * @param cells the cells without quotes and blanks around them
     */
    record Row(int line, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    private static final char QUOTE = '"';

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int rowLine = 1;
    private int quoteLine;
    private boolean quoted;

    /** Kept beside the cell, so that a cell full of quotes is not looked through at each of them. */
    private boolean blankCell = true;

    private CsvRows(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Takes a text apart. */
    static CsvRows of(String text, char separator) {
        var read = new CsvRows(text, separator);
        read.read();
        return read;
    }

    /** All rows but blank ones. */
    List<Row> rows() {
        return rows;
    }

    /** The line of a quote that is not closed. */
    OptionalInt openQuote() {
        return quoted ? OptionalInt.of(quoteLine) : OptionalInt.empty();
    }

    private void read() {
        for (var at = 0; at < text.length(); at++) {
            var symbol = text.charAt(at);
            if (symbol == '\n') {
                line++;
            }
            if (quoted) {
                at = withinQuotes(symbol, at);
            } else {
                outside(symbol);
            }
        }
        endRow();
        rows.removeIf(Row::isBlank);
    }

    private int withinQuotes(char symbol, int at) {
        if (symbol != QUOTE) {
            append(symbol);
            return at;
        }
        if (at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
            append(QUOTE);
            return at + 1;
        }
        quoted = false;
        return at;
    }

    private void outside(char symbol) {
        if (symbol == QUOTE && blankCell) {
            cell.setLength(0);
            quoted = true;
            quoteLine = line;
        } else if (symbol == separator) {
            endCell();
        } else if (symbol == '\n') {
            endRow();
        } else {
            append(symbol);
        }
    }

    private void append(char symbol) {
        cell.append(symbol);
        blankCell = blankCell && Character.isWhitespace(symbol);
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
        blankCell = true;
    }

    private void endRow() {
        endCell();
        rows.add(new Row(rowLine, List.copyOf(cells)));
        cells = new ArrayList<>();
        rowLine = line;
    }
}
