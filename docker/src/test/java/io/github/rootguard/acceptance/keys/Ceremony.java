package io.github.rootguard.acceptance.keys;

import io.github.rootguard.acceptance.browser.Browser;
import java.util.Map;

/** A browser that is not on our side: it changes what a page asks keys for, and keeps what they answer. */
final class Ceremony {

    private Ceremony() {}

    /**
     * Changes the options of the next ceremony of the page.
     *
     * @param method {@code create} or {@code get}
     * @param change a statement about {@code options}
     */
    static void tamper(Browser browser, String method, String change) {
        browser.driver()
                .executeScript(
                        "const method = arguments[0]; const change = new Function('options', arguments[1]);"
                                + "const real = navigator.credentials[method].bind(navigator.credentials);"
                                + "navigator.credentials[method] = (options) => { change(options); return real(options); }",
                        method,
                        change);
    }

    /** Keeps what the page posts next, for {@link #postKept}. */
    static void keep(Browser browser) {
        browser.driver().executeScript("""
                for (const form of document.querySelectorAll("form[data-root-guard-form]")) {
                  form.addEventListener("formdata", ({ formData }) => {
                    sessionStorage.kept = JSON.stringify([...formData.entries()]);
                  });
                }""");
    }

    /** What was kept. */
    static String kept(Browser browser) {
        return browser.driver().executeScript("return sessionStorage.kept").toString();
    }

    /** Posts what was kept to where the form of this page goes, with some fields changed. */
    static void postKept(Browser browser, String kept, String form, Map<String, String> changes) {
        browser.driver().executeScript("""
                        const fields = new Map(JSON.parse(arguments[2]));
                        Object.entries(arguments[1]).forEach(([name, value]) => fields.set(name, value));
                        const form = document.createElement("form");
                        form.method = "post";
                        form.action = document.getElementById(arguments[0]).action;
                        fields.forEach((value, name) => {
                          const field = document.createElement("input");
                          field.name = name;
                          field.value = value;
                          form.append(field);
                        });
                        document.body.dataset.left = "";
                        document.body.append(form);
                        form.submit();""", form, changes, kept);
    }
}
