package io.github.rootguard.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** The table of ways to a token; ratios are taken within each round. */
final class TokenReport {
    private TokenReport() {}

    static String of(List<Map<TokenWay, Turn>> rounds, int connections) {
        StringBuilder table = new StringBuilder("\n%d connections, %d rounds\n\n".formatted(connections, rounds.size()))
                .append("| way | tokens/s | CPU ms/token | p99 ms | rate ratio | CPU ratio | p99 ratio |\n")
                .append("| --- | ---: | ---: | ---: | --- | --- | --- |\n");
        for (TokenWay way : TokenWay.values()) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.2f | %.1f | %s | %s | %s |%n",
                    way.label(),
                    figure(rounds, way, Turn::rate).median(),
                    figure(rounds, way, Turn::cpuTime).median(),
                    figure(rounds, way, Turn::p99).median(),
                    ratio(rounds, way, Turn::rate),
                    ratio(rounds, way, Turn::cpuTime),
                    ratio(rounds, way, Turn::p99)));
        }
        return table.toString();
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
