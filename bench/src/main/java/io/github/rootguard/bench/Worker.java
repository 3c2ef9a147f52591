package io.github.rootguard.bench;

import java.time.Duration;

/** Works on one server, turn by turn, and adds up what it took. */
final class Worker {

    /** Short, so that whatever else the machine does meets all servers alike. */
    private static final Duration TURN = Duration.ofMillis(100);

    private final Contender contender;
    private final Runnable operation;
    private int operations;
    private Duration elapsed = Duration.ZERO;
    private Duration cpuBefore = Duration.ZERO;

    Worker(Contender contender, Scenario scenario) {
        this.contender = contender;
        this.operation = scenario.in(contender.realm());
    }

    Variant variant() {
        return contender.variant();
    }

    /** Time of all turns since the round began. */
    Duration elapsed() {
        return elapsed;
    }

    void beginRound() {
        operations = 0;
        elapsed = Duration.ZERO;
        cpuBefore = contender.cpuTime();
    }

    /** Does the operation until the turn is over; one that has begun is finished. */
    void takeTurn() {
        long start = System.nanoTime();
        long time;
        do {
            operation.run();
            operations++;
            time = System.nanoTime() - start;
        } while (time < TURN.toNanos());
        elapsed = elapsed.plusNanos(time);
    }

    /** What the round took. It counts what the server did between its turns, such as collecting garbage. */
    Slice endRound() {
        return new Slice(operations, elapsed, contender.cpuTime().minus(cpuBefore));
    }
}
