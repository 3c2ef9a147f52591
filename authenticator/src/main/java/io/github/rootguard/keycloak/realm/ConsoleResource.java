package io.github.rootguard.keycloak.realm;

import io.github.rootguard.keycloak.install.ConsoleClient;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.Profile;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.freemarker.FreeMarkerProvider;

/**
 * The console page. What is served here is an empty shell that anybody may have: everything that it shows comes from the
 * Admin REST, with the token of whoever signed in. It is not there where the Admin API or the page's client is not.
 */
public final class ConsoleResource {
    private static final String TEMPLATE = "root-guard-console.ftl";

    private final KeycloakSession session;

    ConsoleResource(KeycloakSession session) {
        this.session = session;
    }

    /** The page. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page() {
        requireThere();
        // Keycloak would put the realm's own content security policy in the place of ours.
        session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
        Response.ResponseBuilder answer = Response.ok(html(), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
        new ConsoleHeaders(session).values().forEach(answer::header);
        return answer.build();
    }

    /**
     * The words of the page.
     *
     * @param language language tag of whoever signed in; without one, or where the realm does not have it, the language
     *     that the browser asks for
     */
    @GET
    @Path("texts")
    @Produces(MediaType.APPLICATION_JSON)
    public Response texts(@QueryParam("lang") @Nullable String language) {
        requireThere();
        return Response.ok(new ConsoleTexts(session, language).all())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private void requireThere() {
        if (!Profile.isFeatureEnabled(Profile.Feature.ADMIN_API)
                || !ConsoleClient.usable(session.getContext().getRealm())) {
            throw new NotFoundException();
        }
    }

    private String html() {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            Map<String, Object> shown = new ConsolePage(session, theme).values();
            return session.getProvider(FreeMarkerProvider.class).processTemplate(shown, TEMPLATE, theme);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FreeMarkerException broken) {
            throw new IllegalStateException(TEMPLATE, broken);
        }
    }
}
