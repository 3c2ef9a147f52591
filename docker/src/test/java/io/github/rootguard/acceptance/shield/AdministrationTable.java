package io.github.rootguard.acceptance.shield;

import java.util.List;

/** Reads tables of {@link Administration}: name, method, path and body between bars, below a line per task. */
final class AdministrationTable {

    private AdministrationTable() {}

    static List<Administration> read(String task, String rows) {
        return rows.lines().map(String::strip).map(line -> row(task, line)).toList();
    }

    static List<Administration> all(List<List<Administration>> tables) {
        return tables.stream().flatMap(List::stream).toList();
    }

    private static Administration row(String task, String line) {
        String[] cells = line.split("\\|", -1);
        return new Administration(
                cells[0].strip(),
                task,
                cells[1].strip(),
                cells[2].strip(),
                cells[3].strip().replace('\'', '"'));
    }
}
