package io.github.rootguard.keycloak.facts;

import java.util.List;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/** What kind of login an authentication session is. */
public final class LoginKind {
    private static final List<String> WITHOUT_BROWSER = List.of(
            "/protocol/openid-connect/token", "/protocol/openid-connect/ext/ciba", "/protocol/docker-v2", "/authz/");

    private final KeycloakSession session;
    private final AuthenticationSessionModel login;

    public LoginKind(KeycloakSession session, AuthenticationSessionModel login) {
        this.session = session;
        this.login = login;
    }

    /** Whether a person can be shown a page in this request. */
    public boolean canShowPages() {
        String path = session.getContext().getUri().getPath();
        return WITHOUT_BROWSER.stream().noneMatch(path::contains);
    }

    /** Whether it is an OpenID Connect sign-in for the browser's own use, not one on behalf of a device. */
    public boolean interactive() {
        return OIDCLoginProtocol.LOGIN_PROTOCOL.equals(login.getProtocol())
                && canShowPages()
                && !DeviceGrantType.isOAuth2DeviceVerificationFlow(login);
    }

    /** Whether the application asked for no pages at all. */
    public boolean silent() {
        return TokenUtil.hasPrompt(
                login.getClientNote(OIDCLoginProtocol.PROMPT_PARAM), OIDCLoginProtocol.PROMPT_VALUE_NONE);
    }

    /** Whether an existing session was taken up instead of a new proof. */
    public boolean singleSignOn() {
        return AuthenticatorUtil.isSSOAuthentication(login);
    }

    /** Whether the session would be stored, as root's has to be. */
    public boolean persistent() {
        return SessionPersistenceState.fromString(
                        login.getClientNote(AuthenticationManager.USER_SESSION_PERSISTENT_STATE))
                == SessionPersistenceState.PERSISTENT;
    }
}
