package io.github.rootguard.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.rootguard.policy.settings.SettingDefinitions;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");
    private static final Pattern MARKUP = Pattern.compile("<\\w|&\\w+;");
    private static final Pattern CAMEL_CASE = Pattern.compile("rootGuard[A-Z]\\w*|requiredAction\\.[a-z-]+");

    /** Texts of Keycloak's account console, whose placeholders have two braces and which formats by rules of its own. */
    private static final String OF_ACCOUNT_CONSOLE = "rootGuardInfo";

    private static final MessageBundle ENGLISH = MessageBundle.of(Locale.ENGLISH);

    static Stream<MessageBundle> bundles() {
        return MessageBundle.all();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whenLanguageIsShippedThenItHasTheKeysOfEnglish(MessageBundle bundle) {
        assertThat(bundle.texts()).containsOnlyKeys(ENGLISH.texts().keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whenKeyIsDefinedThenItIsDefinedOnce(MessageBundle bundle) {
        assertThat(bundle.doubled()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whenKeyIsDefinedThenItsTextIsTrimmedAndNotEmpty(MessageBundle bundle) {
        assertThat(bundle.texts())
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank().isEqualTo(text.strip()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whenKeyIsDefinedThenItIsNamedAsTheHouseNamesKeys(MessageBundle bundle) {
        assertThat(bundle.texts().keySet()).allMatch(CAMEL_CASE.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whenTextIsTranslatedThenItTakesTheParametersOfEnglish(MessageBundle bundle) {
        assertThat(bundle.texts())
                .allSatisfy((key, text) -> assertThat(placeholders(text))
                        .as(key)
                        .isEqualTo(placeholders(ENGLISH.texts().get(key))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whenTextIsFormattedThenMessageFormatUnderstandsIt(MessageBundle bundle) {
        assertThat(bundle.texts())
                .allSatisfy((key, text) ->
                        assertThatCode(() -> format(key, text)).as(key).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whenTextIsOfTheAccountConsoleThenItsPlaceholdersHaveTwoBraces(MessageBundle bundle) {
        assertThat(bundle.texts())
                .allSatisfy((key, text) -> assertThat(text.contains("{{"))
                        .as(key)
                        .isEqualTo(key.startsWith(OF_ACCOUNT_CONSOLE) && text.contains("{")));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whenTextHasAnApostropheThenItIsDoubled(MessageBundle bundle) {
        assertThat(bundle.texts())
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(LONE_APOSTROPHE));
    }

    /** The admin console does not format messages, so a doubled apostrophe would be seen as two. */
    @ParameterizedTest
    @MethodSource("bundles")
    void whenTextIsShownInTheConsoleThenItHasNoApostrophe(MessageBundle bundle) {
        assertThat(bundle.texts())
                .allSatisfy((key, text) -> assertThat(key.startsWith("rootGuardSetting") && text.contains("'"))
                        .as(key)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whenTextIsShownThenNothingInItIsMarkup(MessageBundle bundle) {
        assertThat(bundle.texts())
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(MARKUP));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whenBoundsOfASettingAreWordsThenTheyHaveTheSameNumbersInEveryLanguage(MessageBundle bundle) {
        assertThat(SettingDefinitions.all())
                .filteredOn(setting -> setting.boundsMessageKey().isPresent())
                .hasSize(10)
                .allSatisfy(setting -> assertThat(
                                numbers(bundle.format(setting.boundsMessageKey().orElseThrow())))
                        .as(setting.key())
                        .isEqualTo(numbers(setting.bounds())));
    }

    @Test
    void whenIdleTimeIsOneMinuteThenTheTextSaysOne() {
        assertThat(ENGLISH.format("rootGuardTaskSession", 15, 1)).contains("after one minute without");
        assertThat(ENGLISH.format("rootGuardTaskSession", 15, 5)).contains("after 5 minutes without");
        assertThat(MessageBundle.of(Locale.GERMAN).format("rootGuardTaskSession", 15, 1))
                .contains("nach einer Minute ohne");
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void format(String key, String text) {
        if (!key.startsWith(OF_ACCOUNT_CONSOLE)) {
            new MessageFormat(text);
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
