package io.github.rootguard.acceptance.cluster;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Has several people do something at once. */
final class AtSameMoment {

    private AtSameMoment() {}

    /** Returns when all are through; what one of them throws, this throws. */
    static void run(List<Runnable> people) {
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            CompletableFuture.allOf(people.stream()
                            .map(each -> CompletableFuture.runAsync(each, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }
    }
}
