package io.github.rootguard.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** The table of ways to a token; ratios are taken within each round, but for that of the slowest hundredth, of all. */
final class TokenReport {
    private TokenReport() {}

    static String of(List<Map<TokenWay, Turn>> rounds) {
        StringBuilder table = new StringBuilder(
                        "\n| way | tokens/s | CPU ms/token | p99 ms | rate ratio | CPU ratio | p99 ratio |\n")
                .append("| --- | ---: | ---: | ---: | --- | --- | ---: |\n");
        for (TokenWay way : rounds.get(0).keySet()) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.2f | %.1f | %s | %s | %.2f |%n",
                    way.label(),
                    figure(rounds, way, Turn::rate).median(),
                    figure(rounds, way, Turn::cpuTime).median(),
                    p99(rounds, way),
                    ratio(rounds, way, Turn::rate),
                    ratio(rounds, way, Turn::cpuTime),
                    p99(rounds, way) / p99(rounds, TokenWay.CLIENT_CREDENTIALS)));
        }
        return table.toString();
    }

    private static double p99(List<Map<TokenWay, Turn>> rounds, TokenWay way) {
        return Turn.p99(rounds.stream()
                .map(round -> Objects.requireNonNull(round.get(way)))
                .toList());
    }

    private static Spread figure(List<Map<TokenWay, Turn>> rounds, TokenWay way, ToDoubleFunction<Turn> figure) {
        return Spread.of(rounds.stream().mapToDouble(round -> value(round, way, figure)));
    }

    private static Spread ratio(List<Map<TokenWay, Turn>> rounds, TokenWay way, ToDoubleFunction<Turn> figure) {
        return Spread.of(rounds.stream()
                .mapToDouble(round -> value(round, way, figure) / value(round, TokenWay.CLIENT_CREDENTIALS, figure)));
    }

    private static double value(Map<TokenWay, Turn> round, TokenWay way, ToDoubleFunction<Turn> figure) {
        return figure.applyAsDouble(Objects.requireNonNull(round.get(way)));
    }
}
