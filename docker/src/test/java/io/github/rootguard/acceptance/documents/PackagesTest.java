package io.github.rootguard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No circles between packages, also in the modules that never ship; ArchitectureTest looks at those that do. */
class PackagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"policy", "authenticator", "docker", "bench"})
    void whenPackagesOfAModuleUseEachOtherThenNotInACircle(String module) {
        assertThat(inCircles(Sources.packageUses(module))).isEmpty();
    }

    @Test
    void whenThereIsACircleThenItIsFound() {
        Map<String, Set<String>> uses =
                Map.of("a", Set.of("b"), "b", Set.of("c", "d"), "c", Set.of("a"), "d", Set.of("e"));

        assertThat(inCircles(uses)).containsExactly("a", "b", "c");
    }

    /** The packages that use themselves by way of others. */
    private static Set<String> inCircles(Map<String, Set<String>> uses) {
        Set<String> found = new TreeSet<>();
        for (String start : uses.keySet()) {
            Set<String> reached = new HashSet<>();
            List<String> next = List.copyOf(uses.get(start));
            while (!next.isEmpty()) {
                next = next.stream()
                        .filter(reached::add)
                        .flatMap(each -> uses.getOrDefault(each, Set.of()).stream())
                        .toList();
            }
            if (reached.contains(start)) {
                found.add(start);
            }
        }
        return found;
    }
}
