package io.github.rootguard.acceptance.launcher;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Waits for and ends processes, always together with the processes that they started. */
final class Processes {

    private Processes() {}

    /** Waits for the end; when interrupted, ends the process and gives up. */
    static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            end(tree(process), 5);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for process " + process.pid(), e);
        }
    }

    /** The process and everything that it started, as far as it still runs. */
    static List<ProcessHandle> tree(Process process) {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    /**
     * Asks processes to end and kills those that do not.
     *
     * @param seconds the time that they have to end by themselves; with 0 nobody asks them
     */
    static void end(Collection<ProcessHandle> tree, int seconds) {
        if (seconds > 0) {
            tree.forEach(ProcessHandle::destroy);
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        boolean interrupted = false;
        while (tree.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline && !interrupted) {
            interrupted = pause();
        }
        tree.forEach(ProcessHandle::destroyForcibly);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a moment and says whether somebody wants this thread to stop. */
    static boolean pause() {
        try {
            Thread.sleep(50);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
