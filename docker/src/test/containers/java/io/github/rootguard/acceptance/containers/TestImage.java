package io.github.rootguard.acceptance.containers;

import io.github.rootguard.acceptance.junit.TestServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.testcontainers.images.builder.ImageFromDockerfile;

/**
 * The image under test, built from {@code docker/Dockerfile} as users build it, and on top of it what the suite needs:
 * the test support, features that a default Keycloak does not have, and the embedded database.
 */
final class TestImage {

    private static final String UNDER_TEST = "root-guard-under-test:latest";
    private static final String FOR_TESTS = "root-guard-with-test-support:latest";
    private static final String SUPPORT = "root-guard-test-support.jar";

    private TestImage() {}

    /** Builds both and returns the name of the second. */
    static String build(Map<String, String> buildOptions) {
        underTest();
        return withTestSupport(buildOptions);
    }

    private static void underTest() {
        Path project = Path.of("").toAbsolutePath().getParent();
        Path jar = TestServer.shippedJar();
        new ImageFromDockerfile(UNDER_TEST, false)
                .withFileFromPath("Dockerfile", project.resolve("docker/Dockerfile"))
                .withFileFromPath("docker/image", project.resolve("docker/image"))
                .withFileFromPath("authenticator/target/" + jar.getFileName(), jar)
                .get();
    }

    private static String withTestSupport(Map<String, String> buildOptions) {
        String options = buildOptions.entrySet().stream()
                .map(option -> "--" + option.getKey() + "=" + option.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
        return new ImageFromDockerfile(FOR_TESTS, false)
                .withFileFromPath(SUPPORT, TestServer.testSupportJar())
                .withDockerfileFromBuilder(dockerfile -> dockerfile
                        .from(UNDER_TEST)
                        .copy(SUPPORT, "/opt/keycloak/providers/" + SUPPORT)
                        .run("/opt/keycloak/bin/kc.sh build --db=dev-file --health-enabled=true " + options)
                        .build())
                .get();
    }
}
