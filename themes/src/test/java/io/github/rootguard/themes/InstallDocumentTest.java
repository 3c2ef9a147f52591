package io.github.rootguard.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People search for what they read on the screen: what the install guide quotes is ours. */
class InstallDocumentTest {

    private static final Pattern QUOTED = Pattern.compile("(?m)^\\| “(.+?)” \\|");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d[^{}]*(\\{\\d}[^{}]*)*}");

    private static final Pattern METRIC = Pattern.compile("root_guard_\\w+");

    private static final Pattern RULES = Pattern.compile("rule=~\"([^\"]+)\"");

    @Test
    void whenMessageIsQuotedThenItIsInTheBundleWordByWord() throws IOException {
        String guide = read("install.md");
        List<String> quoted = QUOTED.matcher(guide.substring(guide.indexOf("## Troubleshooting")))
                .results()
                .map(match -> match.group(1))
                .toList();
        List<Pattern> messages = MessageBundle.of(Locale.ENGLISH).texts().values().stream()
                .map(InstallDocumentTest::anyArguments)
                .toList();

        assertThat(quoted).hasSizeGreaterThan(15);
        assertThat(quoted)
                .allMatch(text -> messages.stream()
                        .anyMatch(message -> message.matcher(text).matches()));
    }

    /** The reference is made from the code. */
    @Test
    void whenAlertRuleNamesAMetricOrARuleThenTheReferenceHasIt() throws IOException {
        String guide = read("install.md");
        String reference = read("events.md");
        List<String> named = Stream.concat(
                        METRIC.matcher(guide).results().map(MatchResult::group),
                        RULES.matcher(guide)
                                .results()
                                .flatMap(match -> Stream.of(match.group(1).split("\\|"))))
                .distinct()
                .toList();

        assertThat(named).hasSizeGreaterThan(5).allMatch(name -> reference.contains("| `" + name + "` |"));
    }

    private static String read(String document) throws IOException {
        return Files.readString(Path.of("..", "docs", document));
    }

    /** The message with anything in the place of its arguments. */
    private static Pattern anyArguments(String message) {
        StringBuilder pattern = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(message);
        int end = 0;
        while (placeholder.find()) {
            pattern.append(literal(message.substring(end, placeholder.start()))).append(".+");
            end = placeholder.end();
        }
        return Pattern.compile(pattern.append(literal(message.substring(end))).toString());
    }

    private static String literal(String text) {
        return Pattern.quote(text.replace("''", "'"));
    }
}
