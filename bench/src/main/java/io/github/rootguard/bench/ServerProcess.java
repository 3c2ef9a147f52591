package io.github.rootguard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java process of a server that was just started, and how much memory it holds. */
record ServerProcess(long pid) {

    /** Everything that runs below this process. */
    static Set<ProcessHandle> descendants() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    /** The one that is new beside these: {@code kc.sh} is a shell around it. */
    static ServerProcess startedBeside(Set<ProcessHandle> others, Path log) {
        return descendants().stream()
                .filter(process -> !others.contains(process))
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .max(Comparator.comparing(
                        process -> process.info().totalCpuDuration().orElse(Duration.ZERO)))
                .map(process -> new ServerProcess(process.pid()))
                .orElseThrow(() -> new IllegalStateException("No process of " + log));
    }

    /** The processor time that it has used since it started, in all its threads. */
    Duration cpuTime() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("No process " + pid));
    }

    /** What the operating system has given it, as Linux tells. */
    long residentBytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is reachable: the histogram of the Java tools collects garbage before it counts. */
    long liveBytes() {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process histogram = new ProcessBuilder(jcmd.toString(), String.valueOf(pid), "GC.class_histogram").start();
            String total = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("Total"))
                    .collect(Collectors.joining());
            return Long.parseLong(total.strip().replaceFirst(".*\\s", ""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
