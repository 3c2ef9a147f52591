package io.github.rootguard.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertMailTest {

    static List<Locale> languages() {
        return MessageBundle.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whenMailIsHtmlThenFactsAreRowsAndWhatPeopleTypedIsEscaped(Locale language) {
        var mail = Jsoup.parse(Templates.mail(language).render("html/root-guard-alert.ftl", data(language, 3)));

        assertThat(mail.select("tr")).hasSize(4);
        assertThat(mail.select("script")).isEmpty();
        assertThat(mail.text()).contains(Samples.HOSTILE, "29 November", "3").doesNotContain("rootGuard");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whenMailIsTextThenFactsStandInItAsTheyAre(Locale language) {
        assertThat(Templates.mail(language).render("text/root-guard-alert.ftl", data(language, 1)))
                .contains(": " + Samples.HOSTILE, "29 November")
                .doesNotContain("rootGuard", "null");
    }

    private static Map<String, ?> data(Locale language, int times) {
        List<Map<String, String>> facts = List.of(
                Map.of("label", "rootGuardAlertFactTask", "message", "rootGuardTaskChangeRealm"),
                Map.of("label", "rootGuardAlertFactReason", "value", Samples.HOSTILE));
        return Map.of(
                "alert",
                "rootGuardAlertSessionOpened",
                "realmTitle",
                Samples.HOSTILE,
                "time",
                "29 November",
                "times",
                times,
                "facts",
                facts,
                "ltr",
                true,
                "locale",
                language);
    }
}
