package io.github.rootguard.keycloak.grant;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.event.PolicyEvents;
import io.github.rootguard.keycloak.facts.AccessKeyUse;
import io.github.rootguard.keycloak.metric.RootGuardCounter;
import io.github.rootguard.keycloak.settings.AccessKeySwitch;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeBase;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.CorsErrorResponseException;

/**
 * The grant {@code urn:rootguard:oauth:grant-type:access-key}: an access token for an access key, and nothing that could
 * outlive it. Whatever is wrong with a pair is answered in the same way.
 */
final class AccessKeyGrant extends OAuth2GrantTypeBase {
    private static final String REFUSED = "Invalid access key";
    private static final String ISSUED = "issued";

    private final KeycloakSession current;
    private final Backoff backoff;
    private final LastUses lastUses;

    AccessKeyGrant(KeycloakSession session, Backoff backoff, LastUses lastUses) {
        this.current = session;
        this.backoff = backoff;
        this.lastUses = lastUses;
    }

    @Override
    public Response process(Context context) {
        setContext(context);
        if (!AccessKeySwitch.on(client)) {
            event.detail(Details.REASON, "The client may not use access keys");
            event.error(Errors.NOT_ALLOWED);
            throw malformed(OAuthErrorException.UNAUTHORIZED_CLIENT, "Client not allowed to use access keys");
        }
        Optional<AccessKeyRequest> asked = AccessKeyRequest.read(formParams);
        if (asked.isEmpty()) {
            String problem = AccessKeyRequest.problem(formParams);
            event.detail(Details.REASON, problem);
            event.error(Errors.INVALID_REQUEST);
            throw malformed(OAuthErrorException.INVALID_REQUEST, problem);
        }
        String address = clientConnection.getRemoteAddr();
        Verdict verdict = validator().use(asked.get(), address);
        describe(verdict);
        UserModel user = verdict.user();
        AccessKey key = verdict.key();
        if (!verdict.decision().permitted() || user == null || key == null) {
            throw refusal(verdict);
        }
        return answer(user, key, address);
    }

    private Response answer(UserModel user, AccessKey key, String address) {
        AccessKeyUse.permitted(session, user.getId());
        AccessKeySession opened = AccessKeySession.open(context, user, key, getRequestedScopes());
        if (opened.scopesMissed()) {
            event.detail(Details.REASON, "None of the scopes is one of the access key's");
            event.error(Errors.INVALID_REQUEST);
            throw malformed(OAuthErrorException.INVALID_SCOPE, "Invalid scopes: " + getRequestedScopes());
        }
        AccessTokenResponseBuilder builder =
                createTokenResponseBuilder(user, opened.userSession(), opened.scoped(), null, null);
        new AccessKeyTokenShape(session, realm).apply(builder.getAccessToken(), key);
        Response response = createTokenResponse(builder, opened.scoped(), true);
        lastUses.note(session, user, key, client.getClientId(), address);
        RootGuardCounter.ACCESS_KEY_TOKENS.count(ISSUED);
        return response;
    }

    private CorsErrorResponseException refusal(Verdict verdict) {
        PolicyEvents.describe(event, verdict.decision());
        event.error(Errors.INVALID_USER_CREDENTIALS);
        RootGuardCounter.ACCESS_KEY_TOKENS.count(
                verdict.decision().violations().get(0).rule().id());
        return error(OAuthErrorException.INVALID_GRANT, REFUSED);
    }

    private void describe(Verdict verdict) {
        UserModel user = verdict.user();
        AccessKey key = verdict.key();
        if (user != null) {
            event.user(user);
            event.detail(Details.USERNAME, user.getUsername());
        }
        // What was sent as an id may be a secret in the wrong place, so only those that exist are recorded.
        if (key != null) {
            event.detail(EventDetails.ACCESS_KEY_ID, key.id());
        }
    }

    private CorsErrorResponseException malformed(String code, @Nullable String description) {
        RootGuardCounter.ACCESS_KEY_TOKENS.count(code);
        return error(code, description);
    }

    private CorsErrorResponseException error(String code, @Nullable String description) {
        return new CorsErrorResponseException(
                cors, code, Objects.requireNonNullElse(description, ""), Response.Status.BAD_REQUEST);
    }

    AccessKeyValidator validator() {
        RealmModel here = current.getContext().getRealm();
        return new AccessKeyValidator(current, here, backoff);
    }

    /** A token is refused wherever it could change its owner's account, and elsewhere once its key is no longer good. */
    @Override
    public boolean isTokenAllowed(KeycloakSession asked, AccessToken token) {
        return new AccessKeyTokenReach(asked, validator()).allows(token);
    }

    @Override
    protected boolean useRefreshToken() {
        return false;
    }

    @Override
    public EventType getEventType() {
        return EventType.CLIENT_LOGIN;
    }

    @Override
    public Set<String> getTokenParameterNames() {
        return Set.of();
    }
}
