package io.github.rootguard.keycloak.credential;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import org.keycloak.common.util.UriUtils;
import org.keycloak.models.KeycloakSession;

/**
 * For whom security keys make credentials: this server as the browser sees it, whatever the realm's WebAuthn policy says
 * (WebAuthn Level 3 section 5.1.2).
 *
 * @param id host name
 * @param origin scheme, host and port
 */
public record RelyingParty(String id, String origin) {

    /** The server that the request went to. */
    public static RelyingParty of(KeycloakSession session) {
        URI base = session.getContext().getUri().getBaseUri();
        return new RelyingParty(base.getHost(), UriUtils.getOrigin(base));
    }

    ServerProperty expecting(String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(origin))
                .rpId(id)
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
