package io.github.rootguard.acceptance.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown file of the repository, as GitHub shows it.
 *
 * @param path where it is, seen from the root of the repository
 * @param prose its lines without what stands in fences
 * @param fences its blocks of code
 */
record Document(Path path, List<String> prose, List<Fence> fences) {

    static final Path ROOT = Path.of("..");

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "src");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N}\\-_ ]");

    /**
     * A block of code.
     *
     * @param language what stands behind the opening fence
     * @param text the lines between the fences, without the indent of the block
     */
    record Fence(String language, String text) {}

    /** Every Markdown file of the repository. */
    static List<Document> all() {
        try (Stream<Path> files =
                Files.find(ROOT, 4, (file, kind) -> file.toString().endsWith(".md"))) {
            return files.map(ROOT::relativize)
                    .filter(Document::ours)
                    .sorted()
                    .map(Document::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file of this name, seen from the root of the repository. */
    static Document of(String name) {
        return read(Path.of(name));
    }

    /** Where its links lead. */
    List<String> links() {
        return prose.stream()
                .map(line -> CODE.matcher(line).replaceAll(""))
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> link.group(1))
                .toList();
    }

    /** What stands between single backticks. */
    List<String> code() {
        return prose.stream().flatMap(line -> code(line).stream()).toList();
    }

    /** What stands between single backticks of the text. */
    static List<String> code(String text) {
        return CODE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Document::bare)
                .toList();
    }

    /** The anchors of its headings. */
    Set<String> anchors() {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        for (String line : prose) {
            if (line.startsWith("#")) {
                String anchor = anchor(line.replaceFirst("^#+ ", ""));
                int before = seen.merge(anchor, 1, Integer::sum) - 1;
                anchors.add(before == 0 ? anchor : anchor + "-" + before);
            }
        }
        return anchors;
    }

    /** The cells of each row of each table whose last column has this title. */
    List<List<String>> rowsEndingWith(String lastColumn) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : prose) {
            if (!line.startsWith("|")) {
                inside = false;
            } else if (inside) {
                rows.add(cells(line));
            } else {
                List<String> titles = cells(line);
                inside = titles.get(titles.size() - 1).equals(lastColumn);
            }
        }
        return rows.stream().filter(row -> !row.get(0).startsWith("---")).toList();
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(1).split("(?<!\\\\)\\|"))
                .map(String::strip)
                .toList();
    }

    private static String bare(String code) {
        return code.substring(1, code.length() - 1);
    }

    private static String anchor(String heading) {
        String text = heading.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1");
        return NOT_IN_ANCHORS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .strip()
                .replace(' ', '-');
    }

    private static boolean ours(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".") || NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static Document read(Path path) {
        List<String> prose = new ArrayList<>();
        List<Fence> fences = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        String opening = null;
        for (String line : lines(path)) {
            String text = line.strip();
            if (!text.startsWith("```")) {
                (opening == null ? prose : inside).add(line);
            } else if (opening == null) {
                opening = text;
            } else {
                fences.add(new Fence(
                        opening.substring(3), String.join("\n", inside).stripIndent()));
                inside.clear();
                opening = null;
            }
        }
        return new Document(path, prose, fences);
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(ROOT.resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
