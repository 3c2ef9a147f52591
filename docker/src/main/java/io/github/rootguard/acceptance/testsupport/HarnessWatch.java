package io.github.rootguard.acceptance.testsupport;

/** Ends the server when the process of the tests is gone, even if that one was killed. */
final class HarnessWatch {

    private HarnessWatch() {}

    static void start(long processId) {
        ProcessHandle harness = ProcessHandle.of(processId)
                .orElseThrow(() -> new IllegalStateException("The test harness is not running any more"));
        Thread watch = new Thread(
                () -> {
                    harness.onExit().join();
                    Runtime.getRuntime().halt(1);
                },
                "root-guard-harness-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
