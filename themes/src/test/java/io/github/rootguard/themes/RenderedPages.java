package io.github.rootguard.themes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every page in every state that it has, as HTML, for tests that have a browser. */
public final class RenderedPages {
    /** Where the pages say that the files of the login theme are. */
    public static final String THEME = "/resources/login/keycloak.v2";

    /** Where they say that the files of all themes are. */
    public static final String COMMON = "/resources/common/keycloak";

    /** The languages that are shipped. */
    public static final List<Locale> LANGUAGES = MessageBundle.LANGUAGES;

    private RenderedPages() {}

    /** The pages by what they are called, with an error in each field that can have one. */
    public static Map<String, String> all(Locale language) {
        var pages = new LinkedHashMap<String, String>();
        SamplePages.all()
                .forEach(page ->
                        pages.put(page.toString(), page.openWithErrors(language).outerHtml()));
        return pages;
    }
}
