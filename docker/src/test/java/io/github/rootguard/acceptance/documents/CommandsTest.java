package io.github.rootguard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever a document tells people to type is typed by a test or a script, too. */
class CommandsTest {

    /** What the documents have, and who executes it: a test, a script, or by hand and why. */
    private static final List<ExecutedCommand> TABLE = ExecutedCommand.table();

    static final List<Command> MAVEN = Command.all().stream()
            .filter(command -> command.text().startsWith("mvn "))
            .toList();
    static final List<String> REQUESTS = Document.all().stream()
            .flatMap(document -> document.fences().stream())
            .filter(fence -> fence.language().equals("http"))
            .flatMap(fence -> fence.text().lines().filter(line -> line.matches("[A-Z]+ +/.*")))
            .toList();

    private static final List<String> LANGUAGES =
            List.of("sh", "http", "json", "java", "text", "yaml", "dockerfile", "properties");
    private static final Pattern MODULES = Pattern.compile(" -pl (\\S+)");
    private static final Pattern PROPERTY = Pattern.compile(" -D(root-guard\\.\\S+?)(?:=\\S*)?(?= |$)");
    private static final Pattern TEST = Pattern.compile(" -Dit\\.test=(\\w+)");
    private static final Pattern SCRIPT = Pattern.compile("\\bbin/[a-z-]+");

    private final Sources sources = Sources.read();

    @Test
    void whenADocumentHasABlockThenItSaysInWhatLanguage() {
        assertThat(Document.all())
                .allSatisfy(document -> assertThat(document.fences())
                        .extracting(Document.Fence::language)
                        .isSubsetOf(LANGUAGES));
    }

    @Test
    void whenADocumentHasACommandThenTheTableSaysWhoExecutesIt() {
        assertThat(TABLE.stream().map(ExecutedCommand::command)).containsExactlyInAnyOrderElementsOf(Command.all());
    }

    @Test
    void whenTheTableNamesATestOrAScriptThenItExecutesTheCommand() {
        assertThat(TABLE).allSatisfy(row -> {
            if (row.by().startsWith("bin/") || row.by().startsWith(".ci/")) {
                assertThat(Document.ROOT.resolve(row.by())).isExecutable();
            } else if (!row.by().startsWith("by hand: ")) {
                assertThat(row.by()).matches(sources::tests, "is Class.method of a test");
            }
        });
    }

    @ParameterizedTest
    @FieldSource("MAVEN")
    void whenMavenIsToldWhatToDoThenModulesTestsAndPropertiesExist(Command command) {
        for (String module : list(MODULES, command.text())) {
            assertThat(Document.ROOT.resolve(module).resolve("pom.xml")).exists();
        }
        for (String property : all(PROPERTY, command.text())) {
            assertThat(sources.mentions("\"" + property + "\"")).as(property).isTrue();
        }
        assertThat(all(TEST, command.text())).allMatch(test -> sources.methods().containsKey(test));
    }

    @Test
    void whenADocumentNamesAScriptThenItIsThere() {
        List<String> named = Document.all().stream()
                .flatMap(document -> Stream.concat(
                        document.code().stream(), Command.of(document).map(Command::text)))
                .flatMap(text -> SCRIPT.matcher(text).results().map(MatchResult::group))
                .filter(script -> !script.startsWith("bin/kc"))
                .distinct()
                .toList();

        assertThat(named)
                .contains("bin/demo", "bin/test")
                .allSatisfy(script -> assertThat(Document.ROOT.resolve(script)).isExecutable());
    }

    @ParameterizedTest
    @FieldSource("REQUESTS")
    void whenADocumentHasARequestThenTheApiHasIt(String request) throws IOException {
        JsonNode paths = new YAMLMapper()
                .readTree(Path.of("..", "docs", "openapi.yaml").toFile())
                .path("paths");
        String[] words = request.split(" +", -1);
        String path = words[1].replaceFirst("\\?.*", "").replaceFirst("^(/admin)?/realms/[^/]+", "$1/realms/{realm}");

        assertThat(paths.path(path).path(words[0].toLowerCase(Locale.ROOT)).isMissingNode())
                .isFalse();
    }

    @Test
    void whenCommandsGoOnInTheNextLineThenTheyAreOne() {
        assertThat(Command.commands("""
                curl -u "$A:$B" \\
                     https://x.example  # a comment
                # nothing
                jq . |
                  cut -d# -f1
                """)).containsExactly("curl -u \"$A:$B\" https://x.example", "jq . | cut -d# -f1");
    }

    private static List<String> list(Pattern pattern, String text) {
        return all(pattern, text).stream()
                .flatMap(found -> Stream.of(found.split(",")))
                .toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
