package io.github.rootguard.acceptance.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.launcher.FreePorts;
import io.github.rootguard.acceptance.web.Http;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program behind {@code bin/demo}, in a process of its own as a newcomer starts it. */
class DemoIT {

    @Test
    void whenDemoIsStoppedThenItHasShownWhatToTypeAndNothingStaysBehind(@TempDir Path output) throws Exception {
        int port = FreePorts.next();
        Process demo = start(output, "--port", String.valueOf(port));
        List<ProcessHandle> tree;
        String shown;
        int page;
        try {
            shown = readUntil(demo, "Stop with Ctrl+C");
            tree = demo.descendants().toList();
            page = new Http()
                    .open(URI.create("http://localhost:" + port + "/admin/demo/console/"))
                    .status();
        } finally {
            demo.destroy();
        }

        assertThat(demo.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(shown).contains("http://localhost:" + port + "/admin/demo/console/", "nora@example.org");
        assertThat(shown).containsPattern("claim code +[A-Z0-9-]{10,}");
        assertThat(page).isEqualTo(200);
        assertThat(tree).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(FreePorts.isFree(port)).isTrue();
        try (Stream<Path> left = Files.list(output.resolve("demo"))) {
            assertThat(left).extracting(path -> path.getFileName().toString()).containsExactly("keycloak.log");
        }
    }

    @Test
    void whenOptionIsUnknownThenUsageIsShown(@TempDir Path output) throws Exception {
        Process demo = start(output, "--prot", "80");

        String shown = new String(demo.getInputStream().readAllBytes(), UTF_8);

        assertThat(demo.waitFor()).isEqualTo(2);
        assertThat(shown).contains("--prot").contains("Usage: bin/demo");
    }

    private static Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Droot-guard.output=" + output));
        for (String property : List.of("root-guard.jar", "root-guard.keycloak-version", "root-guard.tarball")) {
            command.add("-D" + property + "=" + System.getProperty(property));
        }
        command.add(Demo.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String readUntil(Process demo, String last) throws IOException {
        StringBuilder shown = new StringBuilder();
        BufferedReader reader = demo.inputReader(UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            shown.append(line).append('\n');
            if (line.contains(last)) {
                return shown.toString();
            }
        }
        throw new AssertionError("The demo ended early:\n" + shown);
    }
}
