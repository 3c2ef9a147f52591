package io.github.rootguard.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.keycloak.admin.RootGuardAdminResource;
import io.github.rootguard.keycloak.realm.RootGuardRealmResource;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The OpenAPI document has the operations of the resources, and no others. */
class OpenApiPathsTest {

    private static final java.nio.file.Path DOCUMENT = java.nio.file.Path.of("..", "docs", "openapi.yaml");
    private static final Pattern PATH = Pattern.compile("  (/\\S+):");
    private static final Pattern VERB = Pattern.compile("    (get|put|post|delete|options|patch|head):");

    @Test
    void whenResourcesChangeThenTheDocumentDoesToo() throws IOException {
        Set<String> served = new TreeSet<>();
        walk(RootGuardAdminResource.class, "/admin/realms/{realm}/root-guard", served);
        walk(RootGuardRealmResource.class, "/realms/{realm}/root-guard", served);

        assertThat(described(Files.readAllLines(DOCUMENT)))
                .hasSizeGreaterThan(20)
                .isEqualTo(served);
    }

    private static void walk(Class<?> resource, String path, Set<String> found) {
        for (Method method : resource.getDeclaredMethods()) {
            Path below = method.getAnnotation(Path.class);
            String whole = below == null ? path : path + "/" + below.value();
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                found.add(verb.get() + " " + whole);
            } else if (below != null) {
                walk(method.getReturnType(), whole, found);
            }
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Set<String> described(List<String> lines) {
        Set<String> found = new TreeSet<>();
        String path = "";
        for (String line : lines) {
            Matcher newPath = PATH.matcher(line);
            Matcher verb = VERB.matcher(line);
            if (newPath.matches()) {
                path = newPath.group(1);
            } else if (verb.matches()) {
                found.add(verb.group(1).toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return found;
    }
}
