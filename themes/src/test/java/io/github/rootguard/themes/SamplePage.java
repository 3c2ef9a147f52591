package io.github.rootguard.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A page in one of its states.
 *
 * @param template the name of the template
 * @param state what is special about it
 * @param rootGuard the data as the providers hand it over
 * @param names what the page must post
 * @param failing the fields that get an error when the page is opened with errors
 */
record SamplePage(String template, String state, Map<String, ?> rootGuard, Set<String> names, List<String> failing) {

    private static final String ERROR = "rootGuardTooManyTries";

    static SamplePage of(String template, String state, Map<String, ?> rootGuard) {
        return new SamplePage(template, state, rootGuard, Set.of(), List.of());
    }

    SamplePage posting(String... fields) {
        return new SamplePage(template, state, rootGuard, Set.of(fields), failing);
    }

    SamplePage failingAt(String... fields) {
        return new SamplePage(template, state, rootGuard, names, List.of(fields));
    }

    /** The button that goes on: the one that Enter presses. */
    String goesOnBy() {
        return Stream.of("continue", "add", "create", "recovery-codes", "done", "cancel", "restart")
                .filter(names::contains)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return template + " " + state;
    }

    Document open(Locale language) {
        return render(language, Map.of());
    }

    /** The page with an error in each of the fields that the sample names. */
    Document openWithErrors(Locale language) {
        var errors = new HashMap<String, String>();
        failing.forEach(field -> errors.put(field, Templates.login(language).format(ERROR)));
        return render(language, errors);
    }

    private Document render(Locale language, Map<String, String> errors) {
        var model = new HashMap<String, Object>();
        model.put("rootGuard", rootGuard);
        model.put("messagesPerField", new FieldMessages(errors));
        model.put("pageId", template);
        model.put("lang", language.toLanguageTag());
        model.put("title", "Sign in");
        model.put("darkMode", true);
        model.put("realm", Map.of("displayNameHtml", "Example", "internationalizationEnabled", true));
        model.put("locale", Map.of("rtl", PseudoLocale.isRightToLeft(language), "supported", List.of()));
        model.put(
                "url",
                Map.of(
                        "resourcesPath", RenderedPages.THEME,
                        "resourcesCommonPath", RenderedPages.COMMON,
                        "ssoLoginInOtherTabsUrl", "/other-tabs",
                        "loginAction", Samples.ACTION));
        return Jsoup.parse(Templates.login(language).render(template + ".ftl", model));
    }
}
