package io.github.rootguard.acceptance.web;

import io.github.rootguard.acceptance.oidc.FormFields;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An answer that a user agent without scripts has got. */
public final class WebPage {

    private static final int MOST_REDIRECTS = 10;

    private final Http agent;
    private final HttpResponse<String> response;

    WebPage(Http agent, HttpResponse<String> response) {
        this.agent = agent;
        this.response = response;
    }

    /** HTTP status. */
    public int status() {
        return response.statusCode();
    }

    /** The address that answered. */
    public URI uri() {
        return response.uri();
    }

    /** HTTP headers. */
    public HttpHeaders headers() {
        return response.headers();
    }

    /** The text of the answer. */
    public String body() {
        return response.body();
    }

    /** The parsed page. */
    public Document html() {
        return Jsoup.parse(response.body(), response.uri().toString());
    }

    /** Keycloak's name of the page, such as {@code root-guard-task}; empty if it is none of Keycloak's pages. */
    public String pageId() {
        return html().body().attr("data-page-id").replaceFirst("^login-", "");
    }

    /** Whether the answer sends the user agent elsewhere. */
    public boolean isRedirect() {
        return headers().firstValue("Location").isPresent();
    }

    /** Where the answer sends the user agent. */
    public URI location() {
        return headers()
                .firstValue("Location")
                .map(response.uri()::resolve)
                .orElseThrow(() -> new AssertionError("No redirect: " + this));
    }

    /** Query and fragment parameters of {@link #location()}, such as {@code code} and {@code error}. */
    public Map<String, String> redirectParameters() {
        return FormFields.of(location());
    }

    /** Follows redirects as long as they stay on the same server. The last answer may be a redirect to elsewhere. */
    public WebPage follow() {
        WebPage page = this;
        for (int redirects = 0; page.isRedirect() && isHere(page.location()); redirects++) {
            if (redirects == MOST_REDIRECTS) {
                throw new AssertionError("Redirects do not end: " + page);
            }
            page = agent.get(page.location());
        }
        return page;
    }

    /**
     * Insists on a page of Keycloak.
     *
     * @return this page
     */
    public WebPage expectPage(String pageId) {
        if (!pageId().equals(pageId)) {
            throw new AssertionError("Expected the page " + pageId + " and got " + this);
        }
        return this;
    }

    /** The only form of the page, or the first of several. */
    public WebForm form() {
        return form("form");
    }

    /** The first form that a CSS selector finds. */
    public WebForm form(String selector) {
        Element form = html().selectFirst(selector);
        if (form == null) {
            throw new AssertionError("No " + selector + " in " + this);
        }
        return WebForm.of(agent, uri(), form);
    }

    /** All text that a person sees. */
    public String text() {
        return html().body().text();
    }

    /** Status, address and text, for messages. */
    @Override
    public String toString() {
        String target = isRedirect() ? " -> " + location() : "";
        return status() + " " + uri() + target + " [" + pageId() + "] " + text();
    }

    private boolean isHere(URI target) {
        return target.getAuthority().equals(uri().getAuthority());
    }
}
