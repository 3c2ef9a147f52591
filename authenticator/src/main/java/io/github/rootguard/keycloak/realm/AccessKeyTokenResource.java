package io.github.rootguard.keycloak.realm;

import io.github.rootguard.keycloak.grant.AccessKeyGrantFactory;
import io.github.rootguard.keycloak.grant.AccessKeyRequest;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.util.DPoPUtil;

/**
 * The token endpoint for programs whose OAuth client knows only {@code client_credentials} (RFC 6749 section 4.4): they
 * send an access key as client id and its secret as client secret. Behind it is the grant for access keys, used by the
 * client of the setting {@code access-key-client}.
 */
public final class AccessKeyTokenResource {
    private final KeycloakSession session;

    AccessKeyTokenResource(KeycloakSession session) {
        this.session = session;
    }

    @OPTIONS
    public Response preflight() {
        return Cors.builder()
                .auth()
                .preflight()
                .allowedMethods("POST", "OPTIONS")
                .add(Response.ok());
    }

    /** {@code grant_type=client_credentials} REQUIRED, {@code scope} OPTIONAL. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response issue() {
        ProgramRequest request = ProgramRequest.of(session);
        String grant = request.parameter(OAuth2Constants.GRANT_TYPE)
                .orElseThrow(() -> request.error(
                        OAuthErrorException.INVALID_REQUEST,
                        "Missing form parameter: grant_type",
                        Response.Status.BAD_REQUEST));
        if (!OAuth2Constants.CLIENT_CREDENTIALS.equals(grant)) {
            throw request.error(
                    OAuthErrorException.UNSUPPORTED_GRANT_TYPE, "Unsupported grant_type", Response.Status.BAD_REQUEST);
        }
        BasicCredentials pair = credentials(request)
                .orElseThrow(() -> request.error(
                        OAuthErrorException.INVALID_CLIENT,
                        "Send the access key as client id and its secret as client secret",
                        Response.Status.UNAUTHORIZED));
        EventBuilder event = request.event(EventType.CLIENT_LOGIN).detail(Details.GRANT_TYPE, grant);
        ClientModel client = client(request, event);
        event.client(client);
        session.getContext().setClient(client);
        request.cors().checkAllowedOrigins(session, client);
        OIDCAdvancedConfigWrapper config = OIDCAdvancedConfigWrapper.fromClientModel(client);
        DPoPUtil.handleDPoPHeader(session, event, request.cors(), config);
        try {
            return AccessKeyGrantFactory.grant(session)
                    .process(new OAuth2GrantType.Context(
                            session,
                            config,
                            Map.of(),
                            parameters(request, pair),
                            event,
                            request.cors(),
                            new TokenManager()));
        } catch (TokenInterceptorException refused) {
            throw request.error(refused.getError(), refused.getDescription(), Response.Status.BAD_REQUEST);
        }
    }

    private static MultivaluedMap<String, String> parameters(ProgramRequest request, BasicCredentials pair) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putSingle(OAuth2Constants.GRANT_TYPE, AccessKeyGrantFactory.GRANT_TYPE);
        parameters.putSingle(AccessKeyRequest.ID, pair.id());
        parameters.putSingle(AccessKeyRequest.SECRET, pair.secret());
        request.parameter(OAuth2Constants.SCOPE).ifPresent(scope -> parameters.putSingle(OAuth2Constants.SCOPE, scope));
        return parameters;
    }

    /** In the header or in the body, but not in both (RFC 6749 section 2.3). */
    private Optional<BasicCredentials> credentials(ProgramRequest request) {
        String header =
                session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.AUTHORIZATION);
        Optional<String> secret = request.parameter(OAuth2Constants.CLIENT_SECRET);
        if (header != null) {
            return secret.isPresent() ? Optional.empty() : BasicCredentials.read(header);
        }
        return request.parameter(OAuth2Constants.CLIENT_ID)
                .flatMap(id -> secret.map(given -> new BasicCredentials(id, given)));
    }

    private ClientModel client(ProgramRequest request, EventBuilder event) {
        String id = RealmPolicies.of(session, request.realm())
                .settings()
                .accessKeys()
                .client();
        ClientModel client = request.realm().getClientByClientId(id);
        if (client == null || !client.isEnabled() || client.isBearerOnly()) {
            event.detail(Details.REASON, "The client of access keys is missing or disabled")
                    .error(Errors.CLIENT_NOT_FOUND);
            throw request.error(
                    OAuthErrorException.UNAUTHORIZED_CLIENT,
                    "Access keys are not set up in this realm",
                    Response.Status.BAD_REQUEST);
        }
        return client;
    }
}
