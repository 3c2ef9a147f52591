package io.github.rootguard.keycloak.grant;

import io.github.rootguard.keycloak.credential.AccessKey;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.services.Urls;
import org.keycloak.services.util.DefaultClientSessionContext;

/**
 * The session behind one access token. It is transient and ends with the request: nothing is stored, so that a key may be
 * used on any number of connections at once. Keycloak's way over an authentication session would cost two more writes.
 *
 * @param userSession the session of the owner
 * @param scoped the session of the client, with the scopes that are left
 * @param scopesMissed whether scopes were asked for and the key has none of them
 */
record AccessKeySession(UserSessionModel userSession, ClientSessionContext scoped, boolean scopesMissed) {
    /** Recorded as the way of signing in. */
    static final String AUTH_METHOD = "access-key";

    /** Without it a token does not say whose it is. */
    private static final String BASIC = "basic";

    private static final String NOT_PROVEN_BY_A_PERSON = "0";

    static AccessKeySession open(
            OAuth2GrantType.Context context, UserModel user, AccessKey key, @Nullable String scope) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        ClientModel client = context.getClient();
        UserSessionModel userSession = session.sessions()
                .createUserSession(
                        SecretGenerator.getInstance().generateSecureID(),
                        realm,
                        user,
                        user.getUsername(),
                        context.getClientConnection().getRemoteHost(),
                        AUTH_METHOD,
                        false,
                        null,
                        null,
                        SessionPersistenceState.TRANSIENT);
        context.getEvent().session(userSession);
        AuthenticatedClientSessionModel clientSession =
                session.sessions().createClientSession(realm, client, userSession);
        clientSession.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        clientSession.setNote(
                OIDCLoginProtocol.ISSUER,
                Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName()));
        clientSession.setNote(Constants.LEVEL_OF_AUTHENTICATION, NOT_PROVEN_BY_A_PERSON);
        List<String> asked =
                scope == null ? List.of() : Arrays.asList(scope.strip().split("\\s+"));
        String allowed = asked.stream().filter(each -> allows(key, each)).collect(Collectors.joining(" "));
        clientSession.setNote(OAuth2Constants.SCOPE, key.scopes().isEmpty() ? allowed : all(key, allowed, asked));
        Set<ClientScopeModel> scopes = TokenManager.getRequestedClientScopes(
                        session, clientSession.getNote(OAuth2Constants.SCOPE), client, user)
                .filter(each -> each instanceof ClientModel || allows(key, each.getName()))
                .collect(Collectors.toSet());
        boolean missed = !key.scopes().isEmpty() && scope != null && !scope.isBlank() && allowed.isBlank();
        return new AccessKeySession(
                userSession,
                DefaultClientSessionContext.fromClientSessionAndClientScopes(clientSession, scopes, null, session),
                missed);
    }

    /** A key that is limited to scopes gets all of them when none is asked for. */
    private static String all(AccessKey key, String allowed, List<String> asked) {
        return asked.isEmpty() || asked.get(0).isEmpty() ? String.join(" ", key.scopes()) : allowed;
    }

    /** A token that outlives everything is never given for a key. */
    private static boolean allows(AccessKey key, String scope) {
        if (OAuth2Constants.OFFLINE_ACCESS.equals(scope)) {
            return false;
        }
        return key.scopes().isEmpty() || BASIC.equals(scope) || key.scopes().contains(scope);
    }
}
