package io.github.rootguard.keycloak.grant;

import io.github.rootguard.keycloak.event.EventDetails;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.AccessToken;

/**
 * Lets no token be exchanged for the token of an access key: the new one would not know of the key, and so would reach
 * what no key reaches, and outlive it. Keycloak asks the grant about a token at its own endpoints, not at an exchange.
 */
final class AccessKeyTokenHeirs implements TokenPostProcessor {
    private static final String REFUSED = "Tokens of access keys cannot be exchanged";

    private final KeycloakSession session;

    AccessKeyTokenHeirs(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        HttpRequest request = session.getContext().getHttpRequest();
        String subject =
                request == null ? null : request.getDecodedFormParameters().getFirst(OAuth2Constants.SUBJECT_TOKEN);
        if (subject == null) {
            return;
        }
        AccessToken token = session.tokens().decode(subject, AccessToken.class);
        if (token != null && token.getOtherClaims().containsKey(EventDetails.ACCESS_KEY_ID)) {
            throw new TokenInterceptorException(OAuthErrorException.INVALID_GRANT, REFUSED);
        }
    }
}
