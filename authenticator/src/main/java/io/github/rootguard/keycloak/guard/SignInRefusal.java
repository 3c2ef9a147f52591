package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.event.PolicyEvents;
import io.github.rootguard.policy.Decision;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorPageException;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * How a refused way in answers: a page where a person sits in front of a browser, an OAuth error elsewhere (RFC 6749
 * section 5.2).
 */
public final class SignInRefusal {
    /** Message key of the page, and English text of the OAuth error. */
    public static final String MESSAGE_KEY = "rootGuardSignInNotAllowed";

    public static final String DESCRIPTION = "Root user sign-in is not allowed here";

    private static final List<String> BROWSER_PATHS = List.of(
            "/login-actions/", "/protocol/openid-connect/auth", "/broker/", "/protocol/saml", "/device", "/link");

    private SignInRefusal() {}

    /** Records the refusal as an event of root, and gives the exception that answers. */
    public static WebApplicationException of(
            KeycloakSession session, RealmModel realm, UserModel root, Decision decision) {
        PolicyEvents.refusedSignIn(
                session,
                realm,
                root.getId(),
                session.getContext().getClient(),
                decision,
                OAuthErrorException.ACCESS_DENIED);
        return of(session, decision);
    }

    static WebApplicationException of(KeycloakSession session, Decision decision) {
        if (decision.permitted()) {
            throw new IllegalArgumentException("only a denial can be refused");
        }
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        if (login != null && shownToAPerson(session)) {
            return new ErrorPageException(session, login, Response.Status.FORBIDDEN, MESSAGE_KEY);
        }
        return new ErrorResponseException(OAuthErrorException.INVALID_GRANT, DESCRIPTION, Response.Status.BAD_REQUEST);
    }

    /** Whether a person in front of a browser gets the answer of this request. */
    static boolean shownToAPerson(KeycloakSession session) {
        if (session.getContext().getAuthenticationSession() == null) {
            return false;
        }
        String path = session.getContext().getUri().getPath();
        return BROWSER_PATHS.stream().anyMatch(path::contains);
    }
}
