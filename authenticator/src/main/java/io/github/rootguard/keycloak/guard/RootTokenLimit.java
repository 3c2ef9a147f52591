package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.facts.AccessKeyUse;
import io.github.rootguard.keycloak.facts.RootGrants;
import io.github.rootguard.keycloak.facts.RootTokenProof;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.session.RootSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.AccessToken;
import org.keycloak.util.TokenUtil;

/**
 * Shortens root's tokens: a resource server that does not ask Keycloak accepts an access token until it expires, so
 * one lives 60 seconds at most and never longer than its session. A token for root without a live grant is refused.
 */
final class RootTokenLimit implements TokenPostProcessor {
    private static final long ACCESS_TOKEN_SECONDS = 60;

    private final KeycloakSession session;

    RootTokenLimit(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        AuthenticatedClientSessionModel clientSession =
                context.clientSessionCtx().getClientSession();
        UserSessionModel userSession = clientSession.getUserSession();
        RealmModel realm = userSession.getRealm();
        UserModel user = userSession.getUser();
        if (user == null || !RealmPolicies.of(session, realm).isRoot(user.getId())) {
            return;
        }
        if (AccessKeyUse.underWay(session, user.getId())) {
            limit(context.accessToken(), KeycloakClock.INSTANCE.instant().getEpochSecond() + ACCESS_TOKEN_SECONDS);
            return;
        }
        RootGrants grants = new RootGrants(session, realm);
        boolean usable = grants.judge(
                        userSession.getId(),
                        user.getId(),
                        clientSession.getClient().getClientId())
                .permitted();
        Optional<RootSession> grant = usable ? grants.find(userSession.getId()) : Optional.empty();
        if (grant.isEmpty() && RealmPolicies.of(session, realm).monitors()) {
            return;
        }
        if (grant.isEmpty() || isOffline(context.refreshToken())) {
            throw new TokenInterceptorException(OAuthErrorException.INVALID_GRANT, SignInRefusal.DESCRIPTION);
        }
        long end = grant.get().end().getEpochSecond();
        Instant now = KeycloakClock.INSTANCE.instant();
        limit(context.accessToken(), Math.min(end, now.getEpochSecond() + ACCESS_TOKEN_SECONDS));
        limit(context.refreshToken(), end);
        if (context.accessToken() != null) {
            new RootTokenProof(session).put(context.accessToken(), userSession.getId());
        }
    }

    private static boolean isOffline(@Nullable AccessToken refreshToken) {
        return refreshToken != null && TokenUtil.TOKEN_TYPE_OFFLINE.equals(refreshToken.getType());
    }

    private static void limit(@Nullable AccessToken token, long latest) {
        if (token != null && (token.getExp() == null || token.getExp() == 0 || token.getExp() > latest)) {
            token.exp(latest);
        }
    }
}
