package io.github.rootguard.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NominationMailTest {

    private static final String LINK = "https://id.example.org/admin/example/console/?a=1&b=2";
    private static final String CODE = "ABCDE-FGHJK-MNPQR-STVWX";

    static List<Locale> languages() {
        return MessageBundle.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whenMailIsHtmlThenCodeAndLinkAreInItAndTheRealmNameIsEscaped(Locale language) {
        var mail = Jsoup.parse(Templates.mail(language).render("html/root-guard-nominated.ftl", data(language)));

        assertThat(mail.select("code").text()).isEqualTo(CODE);
        assertThat(mail.select("a").attr("href")).isEqualTo(LINK);
        assertThat(mail.select("script")).isEmpty();
        assertThat(mail.text())
                .contains(Samples.HOSTILE)
                .contains("29 November")
                .doesNotContain("rootGuard");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whenMailIsTextThenCodeAndLinkStandInItAsTheyAre(Locale language) {
        assertThat(Templates.mail(language).render("text/root-guard-nominated.ftl", data(language)))
                .contains(CODE)
                .contains(LINK)
                .contains(Samples.HOSTILE)
                .contains("29 November")
                .doesNotContain("rootGuard");
    }

    private static Map<String, ?> data(Locale language) {
        return Map.of(
                "realmName",
                Samples.HOSTILE,
                "claimCode",
                CODE,
                "expires",
                "29 November",
                "link",
                LINK,
                "ltr",
                true,
                "locale",
                language);
    }
}
