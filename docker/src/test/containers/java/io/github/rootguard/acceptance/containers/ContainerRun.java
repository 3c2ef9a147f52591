package io.github.rootguard.acceptance.containers;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.testcontainers.DockerClientFactory;

/** Leaves out, with the reason, the classes that make no sense in a container, and all where there is no engine. */
public final class ContainerRun implements ExecutionCondition {

    private static final String NO_ENGINE = "No container engine answers. Start one on this machine (Linux), or set "
            + "DOCKER_HOST to its socket; docker/README.md says more.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Class<?> test = context.getTestClass().orElse(null);
        if (test == null || context.getTestMethod().isPresent()) {
            return ConditionEvaluationResult.enabled("decided by its class");
        }
        String reason = LeftOut.reasons().get(test.getName());
        if (reason != null) {
            return ConditionEvaluationResult.disabled("Not in a container: " + reason);
        }
        if (!AnnotationSupport.isAnnotated(test, RootGuardServer.class)) {
            return ConditionEvaluationResult.enabled("needs no container of the tests");
        }
        if (Engine.ANSWERS) {
            return ConditionEvaluationResult.enabled("there is an engine");
        }
        return ConditionEvaluationResult.disabled(NO_ENGINE);
    }

    /** Asked once: an engine that does not answer is given time. */
    private static final class Engine {

        private static final boolean ANSWERS = answers();

        private static boolean answers() {
            boolean answers = DockerClientFactory.instance().isDockerAvailable();
            if (!answers) {
                System.out.println("[harness] " + NO_ENGINE);
            }
            return answers;
        }
    }
}
