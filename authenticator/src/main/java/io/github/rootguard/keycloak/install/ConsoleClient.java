package io.github.rootguard.keycloak.install;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import io.github.rootguard.keycloak.settings.ServerOptions.Installs;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Encode;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.managers.ClientManager;

/**
 * The client that the console page signs in with: public, with PKCE (RFC 7636, S256), for the address of the page and
 * nothing else, with the scope and the lightweight tokens of Keycloak's own admin console.
 */
public final class ConsoleClient {
    /** Its client id. */
    public static final String CLIENT_ID = "root-guard-console";

    private static final Logger LOG = Logger.getLogger(ConsoleClient.class);
    private static final String NAME = "Root Guard";
    private static final String SAME_ORIGIN = "+";
    private static final Map<String, String> ATTRIBUTES = Map.of(
            OIDCConfigAttributes.PKCE_CODE_CHALLENGE_METHOD,
            "S256",
            Constants.USE_LIGHTWEIGHT_ACCESS_TOKEN_ENABLED,
            "true");

    private ConsoleClient() {}

    /** The path of the page below the server's address. */
    public static String pagePath(RealmModel realm) {
        return "/realms/" + Encode.encodePathAsIs(realm.getName()) + "/root-guard/console";
    }

    /** Whether the page can sign people in: the client is there and switched on. */
    public static boolean usable(RealmModel realm) {
        ClientModel client = realm.getClientByClientId(CLIENT_ID);
        return client != null && client.isEnabled();
    }

    /**
     * Makes the client where it is wanted, and sets what its safety rests on. Whether it is switched on, its looks and
     * its sign-in flow are left to administrators.
     *
     * @return whether anything had to change
     */
    static boolean repair(KeycloakSession session, RealmModel realm) {
        ClientModel client = realm.getClientByClientId(CLIENT_ID);
        if (client == null) {
            if (!wanted(session, realm)) {
                return false;
            }
            TrustedWrites.run(session, () -> ClientManager.createClient(session, realm, definition(realm)));
            LOG.infof("Root Guard installed the client %s of realm %s", CLIENT_ID, realm.getId());
            return true;
        }
        if (sound(client, realm)) {
            return false;
        }
        TrustedWrites.run(session, () -> mend(client, realm));
        LOG.infof("Root Guard put the client %s of realm %s in order", CLIENT_ID, realm.getId());
        return true;
    }

    /** Lets the client follow its realm to another name, as Keycloak's own consoles do. */
    public static void follow(KeycloakSession session, RealmModel realm) {
        if (realm.getClientByClientId(CLIENT_ID) != null) {
            repair(session, realm);
        }
    }

    /** Ids of the realms that should have the client and have none, found without loading every realm. */
    static List<String> realmsWithout(KeycloakSession session) {
        if (RealmPolicyComponentFactory.options(session).install() == Installs.ON_DEMAND) {
            return List.of();
        }
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        "select r.id from RealmEntity r where not exists"
                                + " (select c.id from ClientEntity c where c.realmId = r.id and c.clientId = :client)",
                        String.class)
                .setParameter("client", CLIENT_ID)
                .getResultList();
    }

    private static boolean wanted(KeycloakSession session, RealmModel realm) {
        RealmPolicy policy = RealmPolicies.of(session, realm);
        return RealmPolicyComponentFactory.options(session).install() == Installs.ALL
                || policy.guarded()
                || policy.nomination().isPresent();
    }

    private static boolean sound(ClientModel client, RealmModel realm) {
        return client.isPublicClient()
                && OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.getProtocol())
                && client.isStandardFlowEnabled()
                && client.isFullScopeAllowed()
                && !client.isImplicitFlowEnabled()
                && !client.isDirectAccessGrantsEnabled()
                && Constants.AUTH_BASE_URL_PROP.equals(client.getRootUrl())
                && Objects.equals(client.getBaseUrl(), pagePath(realm))
                && client.getRedirectUris().equals(Set.of(pagePath(realm)))
                && client.getWebOrigins().equals(Set.of(SAME_ORIGIN))
                && ATTRIBUTES.entrySet().stream()
                        .allMatch(each -> each.getValue().equals(client.getAttribute(each.getKey())));
    }

    private static void mend(ClientModel client, RealmModel realm) {
        client.setPublicClient(true);
        client.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        client.setStandardFlowEnabled(true);
        client.setFullScopeAllowed(true);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setRootUrl(Constants.AUTH_BASE_URL_PROP);
        client.setBaseUrl(pagePath(realm));
        client.setRedirectUris(Set.of(pagePath(realm)));
        client.setWebOrigins(Set.of(SAME_ORIGIN));
        ATTRIBUTES.forEach(client::setAttribute);
    }

    private static ClientRepresentation definition(RealmModel realm) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(CLIENT_ID);
        client.setName(NAME);
        client.setDescription("The page on which administrators look after the root user of the realm.");
        client.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        client.setEnabled(true);
        client.setPublicClient(true);
        client.setStandardFlowEnabled(true);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(true);
        client.setRootUrl(Constants.AUTH_BASE_URL_PROP);
        client.setBaseUrl(pagePath(realm));
        client.setRedirectUris(List.of(pagePath(realm)));
        client.setWebOrigins(List.of(SAME_ORIGIN));
        client.setAttributes(ATTRIBUTES);
        return client;
    }
}
