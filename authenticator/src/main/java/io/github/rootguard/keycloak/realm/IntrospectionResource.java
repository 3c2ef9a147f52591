package io.github.rootguard.keycloak.realm;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.grant.AccessKeyGrantFactory;
import io.github.rootguard.keycloak.grant.AccessKeyRequest;
import io.github.rootguard.keycloak.grant.Verdict;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.utils.AuthorizeClientUtil;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.Urls;

/**
 * Tells a gateway whether a key pair, or the token of a key, is good now (RFC 7662). It has to authenticate as a
 * confidential client. Whatever is not good is answered with nothing but {@code active=false}.
 */
public final class IntrospectionResource {
    private static final String TOKEN = "token";
    private static final String ADDRESS = "address";
    private static final String PAIR_SEPARATOR = ":";
    private static final Map<String, Object> NOT_ACTIVE = Map.of("active", false);

    private final KeycloakSession session;

    IntrospectionResource(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Either {@code token}, which is an access token or {@code id:secret}, or {@code access_key_id} and
     * {@code secret_access_key}. {@code address} is where the program's request came from, REQUIRED for keys that are
     * limited to networks.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> introspect() {
        ProgramRequest request = ProgramRequest.of(session);
        EventBuilder event = request.event(EventType.INTROSPECT_TOKEN);
        ClientModel client = AuthorizeClientUtil.authorizeClient(session, event, request.cors())
                .getClient();
        if (client.isPublicClient() || client.isBearerOnly()) {
            throw request.error(OAuthErrorException.INVALID_CLIENT, "Client not allowed", Response.Status.UNAUTHORIZED);
        }
        Optional<AccessKeyRequest> pair = pair(request);
        if (pair.isPresent()) {
            Verdict verdict = AccessKeyGrantFactory.validator(session)
                    .judge(pair.get(), request.parameter(ADDRESS).orElse(null));
            return described(verdict, Map.of("token_type", "access_key"));
        }
        String token = request.parameter(TOKEN)
                .orElseThrow(() -> request.error(
                        OAuthErrorException.INVALID_REQUEST,
                        "Missing form parameter: token",
                        Response.Status.BAD_REQUEST));
        return ofToken(request, token);
    }

    private static Optional<AccessKeyRequest> pair(ProgramRequest request) {
        Optional<String> token = request.parameter(TOKEN).filter(text -> text.contains(PAIR_SEPARATOR));
        if (token.isPresent()) {
            int separator = token.get().indexOf(PAIR_SEPARATOR);
            return Optional.of(new AccessKeyRequest(
                    token.get().substring(0, separator), token.get().substring(separator + 1)));
        }
        return AccessKeyRequest.read(request.parameters());
    }

    private Map<String, Object> ofToken(ProgramRequest request, String text) {
        AccessToken token = session.tokens().decode(text, AccessToken.class);
        String issuer = Urls.realmIssuer(
                session.getContext().getUri().getBaseUri(), request.realm().getName());
        if (token == null
                || !token.isActive()
                || !issuer.equals(token.getIssuer())
                || !(token.getOtherClaims().get(EventDetails.ACCESS_KEY_ID) instanceof String keyId)) {
            return NOT_ACTIVE;
        }
        Verdict verdict = AccessKeyGrantFactory.validator(session).still(keyId);
        UserModel owner = verdict.user();
        if (owner == null || !owner.getId().equals(token.getSubject())) {
            return NOT_ACTIVE;
        }
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("token_type", "Bearer");
        claims.put("scope", Objects.requireNonNullElse(token.getScope(), ""));
        claims.put("client_id", token.getIssuedFor());
        claims.put("iat", token.getIat());
        claims.put("exp", token.getExp());
        claims.put("jti", token.getId());
        if (token.getAudience() != null) {
            claims.put("aud", token.getAudience());
        }
        return described(verdict, claims);
    }

    private Map<String, Object> described(Verdict verdict, Map<String, Object> more) {
        UserModel owner = verdict.user();
        AccessKey key = verdict.key();
        if (!verdict.decision().permitted() || owner == null || key == null) {
            return NOT_ACTIVE;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("active", true);
        answer.put("access_key_id", key.id());
        answer.put("sub", owner.getId());
        answer.put("username", owner.getUsername());
        answer.put(
                "iss",
                Urls.realmIssuer(
                        session.getContext().getUri().getBaseUri(),
                        session.getContext().getRealm().getName()));
        if (!key.scopes().isEmpty()) {
            answer.put("scope", String.join(" ", key.scopes()));
        }
        key.life()
                .expiry(RealmPolicies.of(session, session.getContext().getRealm())
                        .settings()
                        .accessKeys()
                        .limits())
                .map(Instant::getEpochSecond)
                .ifPresent(end -> answer.put("exp", end));
        answer.putAll(more);
        return answer;
    }
}
