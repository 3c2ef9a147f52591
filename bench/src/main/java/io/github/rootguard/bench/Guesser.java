package io.github.rootguard.bench;

import io.github.rootguard.acceptance.web.WebForm;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody who answers a page wrongly again and again, and begins anew when there is no such page any more. */
final class Guesser implements Runnable {
    private final Supplier<WebPage> start;
    private final String form;
    private final String field;
    private final Map<String, String> answer;
    private @Nullable WebPage page;

    /**
     * Nothing is sent yet.
     *
     * @param start leads to the page
     * @param form CSS selector of its form
     * @param field without which it is another page
     * @param answer what is typed
     */
    Guesser(Supplier<WebPage> start, String form, String field, Map<String, String> answer) {
        this.start = start;
        this.form = form;
        this.field = field;
        this.answer = answer;
    }

    /** One guess; whoever comes in by it throws. A user agent does one thing at a time. */
    @Override
    public synchronized void run() {
        WebForm filled = asked();
        if (filled == null) {
            page = start.get();
            return;
        }
        answer.forEach(filled::with);
        WebPage next = filled.submit();
        if (next.isRedirect() && next.redirectParameters().containsKey("code")) {
            throw new IllegalStateException("Somebody has come in by guessing");
        }
        page = next;
    }

    /** The form that asks for the answer, if the page has it. */
    private @Nullable WebForm asked() {
        try {
            WebForm shown = page == null ? null : page.form(form);
            return shown != null && shown.fields().containsKey(field) ? shown : null;
        } catch (AssertionError noSuchForm) {
            return null;
        }
    }
}
