package io.github.rootguard.acceptance.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entry point of the image: files become variables of the server, and nothing is guessed. */
class WithSecretsTest {

    private static final String NAME = "KC_DB_PASSWORD";

    private Path bin;
    private Path secrets;

    @BeforeEach
    void prepare(@TempDir Path directory) throws IOException {
        bin = Files.createDirectory(directory.resolve("bin"));
        secrets = Files.createDirectory(directory.resolve("secrets"));
        Files.copy(Path.of("image/with-secrets.sh"), bin.resolve("with-secrets.sh"));
        Path server = Files.writeString(
                bin.resolve("kc.sh"), "#!/bin/sh\nprintf '%s|' \"$KC_DB_PASSWORD\" \"$ROOT_GUARD_SECRETS\" \"$@\"\n");
        assertThat(server.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void whenFileHasTheNameOfAVariableThenTheServerHasItsText() throws IOException {
        Files.writeString(secrets.resolve(NAME), "s3cret 'with' \"$quotes\" and spaces\n");
        Files.writeString(secrets.resolve("rhsm.conf"), "somebody else's");
        Files.createDirectories(secrets.resolve("kubernetes.io"));

        CommandResult result = run(Map.of());

        assertThat(result.output())
                .isEqualTo("s3cret 'with' \"$quotes\" and spaces|" + secrets + "|start|--optimized|");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void whenSecretIsAVariableAsWellThenTheServerDoesNotStart() throws IOException {
        Files.writeString(secrets.resolve(NAME), "from the file");

        CommandResult result = run(Map.of(NAME, "from the environment"));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .contains(NAME + " is set as a variable and as " + secrets)
                .doesNotContain("from the");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n"})
    void whenFileIsEmptyThenTheServerDoesNotStart(String text) throws IOException {
        Files.writeString(secrets.resolve(NAME), text);

        CommandResult result = run(Map.of());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains(NAME + " is empty.");
    }

    @Test
    void whenFolderIsNotThereThenTheServerDoesNotStart() throws IOException {
        Files.delete(secrets);

        CommandResult result = run(Map.of());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("ROOT_GUARD_SECRETS is no directory");
    }

    private CommandResult run(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        List.of("bash", bin.resolve("with-secrets.sh").toString(), "start", "--optimized"))
                .redirectErrorStream(true);
        builder.environment().remove(NAME);
        builder.environment().put("ROOT_GUARD_SECRETS", secrets.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new CommandResult(Processes.await(process), output);
    }
}
