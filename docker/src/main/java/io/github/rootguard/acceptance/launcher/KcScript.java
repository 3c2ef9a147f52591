package io.github.rootguard.acceptance.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Calls {@code bin/kc.sh} of a home with an environment in which nothing of the caller's own Keycloak settings is left,
 * and with the Java that runs this program, or the one that the system property {@value #JAVA} names.
 */
final class KcScript {

    private static final String JAVA = "root-guard.server-java";

    private KcScript() {}

    static CommandResult run(Path home, Map<String, String> environment, List<String> arguments) {
        try {
            Process process = prepare(home, environment, arguments)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new CommandResult(Processes.await(process), output);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not run kc.sh in " + home, e);
        }
    }

    static ProcessBuilder prepare(Path home, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("kc.sh").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().keySet().removeIf(KcScript::changesKeycloak);
        builder.environment().put("JAVA_HOME", System.getProperty(JAVA, System.getProperty("java.home")));
        builder.environment().putAll(environment);
        return builder;
    }

    private static boolean changesKeycloak(String variable) {
        return variable.startsWith("KC_") || variable.startsWith("JAVA_") || variable.startsWith("QUARKUS_");
    }
}
