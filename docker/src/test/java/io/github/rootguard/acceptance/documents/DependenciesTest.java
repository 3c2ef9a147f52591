package io.github.rootguard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of dependencies has what the POMs have, in the same versions. */
class DependenciesTest {

    private static final List<List<String>> ROWS =
            Document.of("docs/dependencies.md").rowsEndingWith("reason");
    private static final int COLUMNS = 6;

    /** What is on the page without being in a POM: set up inside of a plug-in. */
    private static final Set<String> BROUGHT = Set.of("com.palantir.javaformat:palantir-java-format 2.103.0");

    @Test
    void whenAPomNamesADependencyOrPlugInThenThePageHasIt() {
        assertThat(documented()).containsAll(Poms.dependencies());
    }

    @Test
    void whenThePageHasADependencyThenAPomNamesIt() {
        Set<String> named = Poms.dependencies();

        assertThat(documented())
                .hasSizeGreaterThan(50)
                .allMatch(each -> named.contains(each) || BROUGHT.contains(each));
    }

    @Test
    void whenThePageHasADependencyThenItHasDateLicenceAndReason() {
        assertThat(ROWS)
                .allSatisfy(row -> assertThat(row)
                        .hasSizeGreaterThanOrEqualTo(COLUMNS)
                        .noneMatch(String::isEmpty)
                        .element(2)
                        .asString()
                        .matches("–|20[0-9]{2}-[0-9]{2}-[0-9]{2}"));
    }

    private static Set<String> documented() {
        return ROWS.stream()
                .map(row -> Document.code(row.get(0)).get(0) + " " + row.get(1))
                .collect(Collectors.toSet());
    }
}
