package io.github.rootguard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.root.Tampering;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threat model names guards and tests that exist, and leaves no known way of tampering out. */
class ThreatModelTest {

    private static final Document MODEL = Document.of("docs/threat-model.md");
    private static final List<List<String>> GUARDED = MODEL.rowsEndingWith("proved by");
    private static final List<List<String>> OPEN = MODEL.rowsEndingWith("what would close it");
    private static final int GUARD = 1;
    private static final int PROOF = 2;

    private final Sources sources = Sources.read();

    @Test
    void whenAnAttackIsSaidToBeGuardedThenItsGuardsExist() {
        assertThat(GUARDED)
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> assertThat(Document.code(row.get(GUARD)))
                        .isNotEmpty()
                        .allMatch(sources::ships, "is a class that ships"));
    }

    @Test
    void whenAnAttackIsSaidToBeGuardedThenItsTestsExist() {
        assertThat(GUARDED)
                .allSatisfy(row -> assertThat(Document.code(row.get(PROOF)))
                        .isNotEmpty()
                        .allMatch(sources::tests, "is Class.method of a test"));
    }

    @Test
    void whenAnAttackHasNoGuardOrNoTestThenItIsListedAsOpen() {
        assertThat(GUARDED).allMatch(row -> row.size() == PROOF + 1);
        assertThat(OPEN)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).hasSize(3).noneMatch(String::isEmpty));
    }

    @Test
    void whenAWayOfTamperingIsKnownThenTheModelHasIt() {
        Stream<String> named = GUARDED.stream().flatMap(row -> Document.code(row.get(0)).stream());

        assertThat(named.filter(code -> code.matches("[A-Z_]+")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Tampering.values()).map(Enum::name).toList());
    }
}
