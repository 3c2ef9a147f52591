package io.github.rootguard.acceptance.flows;

import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebForm;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Signs somebody in, whatever the login flow asks for and in whatever order, and writes down what was asked: one word for
 * each field that a person had to fill in.
 *
 * @param asked the words, such as {@code username}, {@code password}, {@code factor}, {@code task}
 * @param end the page that could not be filled in, or the answer to the application
 */
record AskedFor(List<String> asked, WebPage end) {

    private static final int MOST_PAGES = 10;

    /** Who types. */
    private record Person(String email, String password, Supplier<String> code) {}

    static AskedFor root(Http http, GuardedRealm guarded, Authorization authorization) {
        return walk(
                http.open(authorization.uri()),
                new Person(
                        guarded.rootEmail(),
                        guarded.rootPassword(),
                        () -> guarded.codes().next()));
    }

    static AskedFor somebody(Http http, String email, String password, Authorization authorization) {
        return walk(http.open(authorization.uri()), new Person(email, password, () -> ""));
    }

    /** Whether the application was given a code. */
    boolean signedIn() {
        return FormFields.of(end.isRedirect() ? end.location() : end.uri()).containsKey("code");
    }

    private static AskedFor walk(WebPage first, Person person) {
        List<String> asked = new ArrayList<>();
        WebPage page = first;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Map<String, String> fields = fields(page, person, asked);
            if (fields.isEmpty()) {
                return new AskedFor(asked, page);
            }
            WebForm form =
                    page.form("#kc-form-login, form[data-root-guard-form]").with("continue", "true");
            fields.forEach(form::with);
            page = form.submit();
        }
        throw new AssertionError("The pages do not end: " + asked);
    }

    private static Map<String, String> fields(WebPage page, Person person, List<String> asked) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (asks(page, "username")) {
            fields.put("username", person.email());
            asked.add("username");
        }
        if (asks(page, "password")) {
            fields.put("password", person.password());
            asked.add("password");
        }
        if (page.pageId().equals("root-guard-challenge") && asks(page, "otp")) {
            fields.put("otp", person.code().get());
            asked.add("factor");
        }
        if (asks(page, "task")) {
            fields.put("task", "review");
            fields.put("reason", GuardedRealm.REASON);
            asked.add("task");
        }
        return fields;
    }

    private static boolean asks(WebPage page, String field) {
        return page.html().selectFirst("[name=" + field + "]:not([type=hidden])") != null;
    }
}
