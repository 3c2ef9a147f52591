package io.github.rootguard.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rounds of one scenario.
 *
 * @param rounds what each variant did in each round
 */
record Comparison(Scenario scenario, List<Map<Variant, Slice>> rounds) {

    /** Rounds that nobody looks at, in which the servers compile what they need and fill their caches. */
    private static final int WARM_UP_ROUNDS = 4;

    /**
     * Measures a scenario.
     *
     * @param time how long each contender works in each round
     */
    static Comparison run(Scenario scenario, List<Contender> contenders, int count, Duration time) {
        List<Worker> workers = contenders.stream()
                .map(contender -> new Worker(contender, scenario))
                .collect(Collectors.toCollection(ArrayList::new));
        List<Map<Variant, Slice>> rounds = new ArrayList<>();
        for (int round = 0; round < WARM_UP_ROUNDS + count; round++) {
            rounds.add(round(workers, time));
        }
        return new Comparison(scenario, List.copyOf(rounds.subList(WARM_UP_ROUNDS, rounds.size())));
    }

    /** The order of turns is reversed each time, so that no server is always ahead of another. */
    private static Map<Variant, Slice> round(List<Worker> workers, Duration time) {
        workers.forEach(Worker::beginRound);
        while (workers.stream().anyMatch(worker -> worker.elapsed().compareTo(time) < 0)) {
            workers.forEach(Worker::takeTurn);
            Collections.reverse(workers);
        }
        Map<Variant, Slice> slices = new EnumMap<>(Variant.class);
        workers.forEach(worker -> slices.put(worker.variant(), worker.endRound()));
        return slices;
    }

    /** The rounds of both. */
    Comparison and(Comparison more) {
        return new Comparison(
                scenario, Stream.concat(rounds.stream(), more.rounds.stream()).toList());
    }

    /** Who took part, in the order of the enum. */
    Set<Variant> variants() {
        return EnumSet.copyOf(rounds.get(0).keySet());
    }

    /** A figure of one variant over the rounds. */
    Spread figure(Variant variant, ToDoubleFunction<Slice> figure) {
        return Spread.of(rounds.stream().mapToDouble(round -> value(round, variant, figure)));
    }

    /** How many times as much as the stock server one variant needs, compared within each round. */
    Spread ratio(Variant variant, ToDoubleFunction<Slice> figure) {
        return Spread.of(rounds.stream()
                .mapToDouble(round -> value(round, variant, figure) / value(round, Variant.STOCK, figure)));
    }

    private static double value(Map<Variant, Slice> round, Variant variant, ToDoubleFunction<Slice> figure) {
        return figure.applyAsDouble(Objects.requireNonNull(round.get(variant)));
    }
}
