package io.github.rootguard.acceptance.console;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.web.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calls of the admin console that failed, also those that it says nothing about. Kept per tab, so that they survive
 * a reload.
 */
public final class FailedCalls {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final String RECORD = """
            const original = window.fetch;
            window.callsUnderWay = 0;
            window.fetch = async (input, init) => {
                window.callsUnderWay++;
                const response = await original(input, init).finally(() => window.callsUnderWay--);
                if (response.status >= 400) {
                    const calls = JSON.parse(sessionStorage.getItem('failed-calls') ?? '[]');
                    const path = new URL(response.url).pathname;
                    calls.push((init?.method ?? 'GET') + ' ' + path + ' ' + response.status);
                    sessionStorage.setItem('failed-calls', JSON.stringify(calls));
                }
                return response;
            };""";

    private static final String UNDER_WAY = "return window.callsUnderWay ?? 0";

    private static final String READ = "return JSON.parse(sessionStorage.getItem('failed-calls') ?? '[]')";

    private final Browser browser;

    private FailedCalls(Browser browser) {
        this.browser = browser;
    }

    /** Records from the next page on. */
    public static FailedCalls record(Browser browser) {
        browser.driver()
                .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.<String, Object>of("source", RECORD));
        return new FailedCalls(browser);
    }

    /** Waits for calls that are under way; then method, path and status of each that failed, such as {@code PUT /admin/realms/demo/users/1 403}. */
    public List<String> soFar() {
        Await.value(
                "end of calls",
                LONGEST,
                () -> Optional.of(browser.driver().executeScript(UNDER_WAY)).filter(Long.valueOf(0)::equals));
        return ((List<?>) browser.driver().executeScript(READ))
                .stream().map(String::valueOf).toList();
    }
}
