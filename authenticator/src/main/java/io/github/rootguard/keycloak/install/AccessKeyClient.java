package io.github.rootguard.keycloak.install;

import io.github.rootguard.keycloak.settings.AccessKeySwitch;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.policy.settings.AccessKeySettings;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.managers.ClientManager;

/**
 * The client behind the endpoint for programs without a client of their own. Nobody signs in with it. Its tokens are
 * signed with ES256, which costs the server a fraction of what RS256 costs.
 */
final class AccessKeyClient {
    private static final Logger LOG = Logger.getLogger(AccessKeyClient.class);
    private static final String DEFAULT = "root-guard-access-keys";

    private AccessKeyClient() {}

    /** Whether the realm has access keys, for ordinary users or for root. */
    static boolean wanted(KeycloakSession session, RealmModel realm) {
        AccessKeySettings settings = settings(session, realm);
        return RealmPolicies.stored(realm) && (settings.enabled() || settings.rootAllowed());
    }

    /**
     * Makes the client when the realm has access keys and no such client. One that is there is left as it is, and one
     * that somebody else has chosen is never made.
     *
     * @return whether anything had to change
     */
    static boolean repair(KeycloakSession session, RealmModel realm) {
        if (!wanted(session, realm)
                || !DEFAULT.equals(settings(session, realm).client())
                || realm.getClientByClientId(DEFAULT) != null) {
            return false;
        }
        TrustedWrites.run(session, () -> {
            // Keycloak makes a key of its own when the realm has none for the algorithm.
            session.keys().getActiveKey(realm, KeyUse.SIG, Algorithm.ES256);
            ClientManager.createClient(session, realm, client());
        });
        LOG.infof("Root Guard installed the client %s of realm %s", DEFAULT, realm.getId());
        return true;
    }

    private static AccessKeySettings settings(KeycloakSession session, RealmModel realm) {
        return RealmPolicies.of(session, realm).settings().accessKeys();
    }

    private static ClientRepresentation client() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(DEFAULT);
        client.setName("Access keys");
        client.setDescription("Gives programs access tokens for access keys, at the endpoint root-guard/token.");
        client.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        client.setEnabled(true);
        client.setPublicClient(false);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(false);
        client.setFullScopeAllowed(true);
        client.setAttributes(Map.of(
                AccessKeySwitch.ATTRIBUTE,
                "true",
                OIDCConfigAttributes.ACCESS_TOKEN_SIGNED_RESPONSE_ALG,
                Algorithm.ES256));
        return client;
    }
}
