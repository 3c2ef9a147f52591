package io.github.rootguard.acceptance.console;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.web.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages in the corner of the admin console. They go by themselves after eight seconds. */
final class Toasts {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** In one go, because a message may leave between two questions about it. */
    private static final String READ = """
            const alerts = document.querySelectorAll('[data-testid=global-alerts] .pf-v5-c-alert');
            const text = (alert, part) => alert.querySelector('.pf-v5-c-alert__' + part)?.innerText ?? '';
            return [...alerts].map(alert => ({
                success: alert.classList.contains('pf-m-success'),
                title: text(alert, 'title'),
                text: text(alert, 'description')}))""";

    private static final String CLOSE =
            "document.querySelectorAll('[data-testid=global-alerts] .pf-v5-c-alert__action button')"
                    + ".forEach(button => button.click())";

    private final Browser browser;

    Toasts(Browser browser) {
        this.browser = browser;
    }

    /** What a person is told when an action is over: the failure, if there is one among several messages. */
    Toast outcomeOf(Runnable action) {
        browser.driver().executeScript(CLOSE);
        Await.value("end of messages", LONGEST, () -> shown().isEmpty() ? Optional.of(true) : Optional.empty());
        action.run();
        List<Toast> told = Await.value(
                "message in the admin console, " + browser.uri(),
                LONGEST,
                () -> Optional.of(shown()).filter(toasts -> !toasts.isEmpty()));
        return told.stream().filter(toast -> !toast.success()).findFirst().orElse(told.get(0));
    }

    private List<Toast> shown() {
        return ((List<?>) browser.driver().executeScript(READ))
                .stream().map(Map.class::cast).map(Toasts::toast).toList();
    }

    private static Toast toast(Map<?, ?> read) {
        return new Toast(
                Boolean.TRUE.equals(read.get("success")),
                String.valueOf(read.get("title")).replaceFirst("^[a-z ]+alert:\\s*", ""),
                String.valueOf(read.get("text")));
    }
}
