package io.github.rootguard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Whoever follows a link from one page to another arrives. */
class LinksTest {

    static final List<Document> DOCUMENTS = Document.all();

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void whenAPageLinksToAnotherThenItIsThere(Document document) {
        assertThat(document.links()).filteredOn(LinksTest::inside).allSatisfy(link -> {
            assertThat(file(document, link)).exists();
            if (link.contains("#")) {
                assertThat(target(document, link).anchors()).contains(link.substring(link.indexOf('#') + 1));
            }
        });
    }

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void whenAPageLinksToTheWorldThenTheWayIsEncrypted(Document document) {
        assertThat(document.links()).filteredOn(link -> !inside(link)).allMatch(link -> link.startsWith("https://"));
    }

    @Test
    void whenThereIsAPageThenAnotherLinksToIt() {
        List<Path> linked = DOCUMENTS.stream()
                .flatMap(document -> document.links().stream()
                        .filter(LinksTest::inside)
                        .map(link -> path(document, link))
                        .filter(path -> !path.equals(document.path())))
                .toList();

        assertThat(DOCUMENTS)
                .extracting(Document::path)
                .filteredOn(path -> path.getParent() != null)
                .isNotEmpty()
                .allMatch(linked::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, settings",
        "docs/recovery.md, break-glass-step-by-step",
        "docs/limits.md, what-essential-leaves-to-everyday-administrators",
    })
    void whenAPageHasAHeadingThenItsAnchorIsThatOfGitHub(String page, String anchor) {
        assertThat(Document.of(page).anchors()).contains(anchor);
    }

    private static boolean inside(String link) {
        return !link.matches("[a-z]+:.*");
    }

    private static Path path(Document document, String link) {
        String file = link.replaceFirst("#.*", "");
        return file.isEmpty()
                ? document.path()
                : document.path().resolveSibling(file).normalize();
    }

    private static Path file(Document document, String link) {
        return Document.ROOT.resolve(path(document, link));
    }

    private static Document target(Document document, String link) {
        assertThat(Files.isRegularFile(file(document, link))).isTrue();
        return Document.of(path(document, link).toString());
    }
}
