package io.github.rootguard.bench;

import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** What an operator's list of refused passwords costs: time until the server answers, and memory that stays in use. */
final class BlocklistLoad {

    static final int LINES = 10_000_000;
    static final int MOST_LINES = 100_000_000;

    private static final String NAME = "blocklist";
    private static final int STARTS = 3;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int SHORTEST = 6;
    private static final int LENGTHS = 9;

    private BlocklistLoad() {}

    /** Starts the server several times with a made-up list and without, and prints a table. */
    static void run(int lines) {
        Path list = write(lines);
        KeycloakHome home = TestServer.home(NAME, List.of(TestServer.shippedJar()), Map.of());
        List<Start> without = new ArrayList<>();
        List<Start> with = new ArrayList<>();
        try {
            for (int start = 1; start <= STARTS; start++) {
                System.out.println("[bench] start " + start + " of " + STARTS);
                without.add(Start.measure(NAME, home, Start.settings()));
                with.add(Start.measure(
                        NAME,
                        home,
                        Start.settings()
                                .option("spi-root-guard-policy--default--password-blocklist", list.toString())));
            }
            System.out.print(table(lines, Files.size(list), without, with));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            home.delete();
        }
    }

    private static String table(int lines, long fileBytes, List<Start> without, List<Start> with) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d lines, %d MB; median of %d starts (lowest..highest), heap %s%n",
                lines,
                fileBytes / 1_000_000,
                STARTS,
                Start.HEAP));
        table.append("| | start, s | live heap, MB |\n| --- | --- | --- |\n");
        table.append(row("without", without)).append(row("with", with));
        return table.toString();
    }

    private static String row(String label, List<Start> starts) {
        List<Double> times = starts.stream()
                .map(start -> start.time().toMillis() / 1000.0)
                .sorted()
                .toList();
        List<Double> heaps = starts.stream()
                .map(start -> start.liveBytes() / 1_000_000.0)
                .sorted()
                .toList();
        return "| " + label + " | " + median(times) + " | " + median(heaps) + " |\n";
    }

    private static String median(List<Double> sorted) {
        return String.format(
                Locale.ROOT,
                "%.1f (%.1f..%.1f)",
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }

    /** The same list every time, of texts that are as long as leaked passwords are. */
    private static Path write(int lines) {
        try {
            Path list = Files.createTempFile("blocklist", ".txt");
            list.toFile().deleteOnExit();
            Random random = new Random(42);
            try (BufferedWriter writer = Files.newBufferedWriter(list)) {
                for (int line = 0; line < lines; line++) {
                    int length = SHORTEST + random.nextInt(LENGTHS);
                    for (int at = 0; at < length; at++) {
                        writer.write(LETTERS.charAt(random.nextInt(LETTERS.length())));
                    }
                    writer.write('\n');
                }
            }
            return list;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
