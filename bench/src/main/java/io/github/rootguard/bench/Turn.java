package io.github.rootguard.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What one way did in one turn. */
final class Turn {
    /** How long each request took, sorted. */
    private final long[] nanos;

    private final Duration elapsed;
    private final Duration cpu;

    private Turn(long[] nanos, Duration elapsed, Duration cpu) {
        this.nanos = nanos;
        this.elapsed = elapsed;
        this.cpu = cpu;
    }

    /** Sends requests on some connections until the time is over. */
    static Turn take(Runnable request, int connections, Duration time, Supplier<Duration> cpu) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            Duration before = cpu.get();
            long start = System.nanoTime();
            List<Future<long[]>> parts = IntStream.range(0, connections)
                    .mapToObj(each -> threads.submit(() -> loop(request, start + time.toNanos())))
                    .toList();
            long[] nanos = parts.stream()
                    .flatMapToLong(part -> LongStream.of(result(part)))
                    .sorted()
                    .toArray();
            return new Turn(
                    nanos,
                    Duration.ofNanos(System.nanoTime() - start),
                    cpu.get().minus(before));
        } finally {
            threads.shutdown();
        }
    }

    double rate() {
        return nanos.length * 1e9 / elapsed.toNanos();
    }

    double cpuTime() {
        return cpu.toNanos() / 1e6 / nanos.length;
    }

    /** The time, in milliseconds, that all but a hundredth of the requests of some turns took. */
    static double p99(List<Turn> turns) {
        long[] all = turns.stream()
                .flatMapToLong(turn -> LongStream.of(turn.nanos))
                .sorted()
                .toArray();
        return all[(int) (all.length * 0.99)] / 1e6;
    }

    private static long[] loop(Runnable request, long end) {
        long[] taken = new long[64];
        int count = 0;
        for (long now = System.nanoTime(); now < end; ) {
            request.run();
            long then = System.nanoTime();
            if (count == taken.length) {
                taken = Arrays.copyOf(taken, 2 * count);
            }
            taken[count++] = then - now;
            now = then;
        }
        return Arrays.copyOf(taken, count);
    }

    private static long[] result(Future<long[]> part) {
        try {
            return part.get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
