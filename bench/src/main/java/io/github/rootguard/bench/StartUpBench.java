package io.github.rootguard.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the extension adds to the start of a server, in time and memory: all variants are started in turns. */
public final class StartUpBench {

    static final int MOST_ROUNDS = 50;

    private static final int ROUNDS = 9;
    private static final double MB = 1_000_000;
    private static final String USAGE = """
            Usage: bin/bench startup [<rounds>]

              <rounds>   how often each variant is started, 1 to %d (default: %d)
            """.formatted(MOST_ROUNDS, ROUNDS);
    private static final Map<String, ToDoubleFunction<Start>> COLUMNS = Map.of(
            "1 start, s", start -> start.time().toMillis() / 1000.0,
            "2 CPU, s", start -> start.cpu().toMillis() / 1000.0,
            "3 live heap, MB", start -> start.liveBytes() / MB,
            "4 resident, MB", start -> start.residentBytes() / MB);

    private StartUpBench() {}

    /** Argument: how many rounds. */
    public static void main(String... arguments) {
        Command.run(USAGE, StartUpBench::run, arguments);
    }

    private static boolean run(String... arguments) {
        int rounds = rounds(arguments);
        List<Contender> contenders = new ArrayList<>();
        try {
            for (Variant variant : List.of(Variant.STOCK, Variant.CONTROL, Variant.INSTALLED, Variant.STRICT)) {
                Contender contender = Contender.start(variant);
                contenders.add(contender);
                contender.server().close();
            }
            System.out.print(table(starts(contenders, rounds)));
            return true;
        } finally {
            contenders.forEach(Contender::close);
        }
    }

    static int rounds(String... arguments) {
        if (arguments.length == 0) {
            return ROUNDS;
        }
        if (arguments.length > 1
                || !arguments[0].matches("[1-9][0-9]?")
                || Integer.parseInt(arguments[0]) > MOST_ROUNDS) {
            throw new IllegalArgumentException("startup needs a number from 1 to " + MOST_ROUNDS);
        }
        return Integer.parseInt(arguments[0]);
    }

    /** Forwards and backwards, so that no variant is always the one after the same other. */
    private static Map<Variant, List<Start>> starts(List<Contender> contenders, int rounds) {
        Map<Variant, List<Start>> starts = new EnumMap<>(Variant.class);
        List<Contender> order = new ArrayList<>(contenders);
        for (int round = 1; round <= rounds; round++) {
            System.out.println("[bench] round " + round + " of " + rounds);
            for (Contender contender : order) {
                starts.computeIfAbsent(contender.variant(), key -> new ArrayList<>())
                        .add(Start.measure(contender.variant().label(), contender.home(), Start.settings()));
            }
            Collections.reverse(order);
        }
        return starts;
    }

    static String table(Map<Variant, List<Start>> starts) {
        List<String> columns = COLUMNS.keySet().stream().sorted().toList();
        StringBuilder table = new StringBuilder("\n| variant |");
        columns.forEach(column -> table.append(' ').append(column.substring(2)).append(" | ratio |"));
        table.append("\n| --- |").append(" ---: | --- |".repeat(columns.size())).append('\n');
        List<Start> stock = starts.getOrDefault(Variant.STOCK, List.of());
        starts.forEach((variant, own) -> {
            table.append("| ").append(variant.label()).append(" |");
            for (String column : columns) {
                table.append(cell(COLUMNS.getOrDefault(column, start -> Double.NaN), own, stock));
            }
            table.append('\n');
        });
        return table.toString();
    }

    private static String cell(ToDoubleFunction<Start> value, List<Start> own, List<Start> stock) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < own.size(); round++) {
            ratios.add(value.applyAsDouble(own.get(round)) / value.applyAsDouble(stock.get(round)));
        }
        return String.format(
                Locale.ROOT,
                " %.1f | %s |",
                Spread.of(own.stream().mapToDouble(value)).median(),
                Spread.of(ratios.stream().mapToDouble(Double::doubleValue)));
    }
}
