package io.github.rootguard.keycloak.grant;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory;

/** Factory of the grant for access keys. It keeps what the requests of one server share. */
public final class AccessKeyGrantFactory implements OAuth2GrantTypeFactory {
    /** Value of the parameter {@code grant_type}. */
    public static final String GRANT_TYPE = "urn:rootguard:oauth:grant-type:access-key";

    /** Becomes part of the id of every token; no other grant has it. */
    private static final String SHORTCUT = "ak";

    private final Backoff backoff = new Backoff();
    private final LastUses lastUses = new LastUses();

    /** Decides about access keys as the grant does. */
    public static AccessKeyValidator validator(KeycloakSession session) {
        return new AccessKeyValidator(session, session.getContext().getRealm(), own(session).backoff);
    }

    /** The grant itself, for requests that come to another endpoint. */
    public static OAuth2GrantType grant(KeycloakSession session) {
        return own(session).create(session);
    }

    private static AccessKeyGrantFactory own(KeycloakSession session) {
        return (AccessKeyGrantFactory)
                session.getKeycloakSessionFactory().getProviderFactory(OAuth2GrantType.class, GRANT_TYPE);
    }

    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new AccessKeyGrant(session, backoff, lastUses);
    }

    @Override
    public String getId() {
        return GRANT_TYPE;
    }

    @Override
    public String getShortcut() {
        return SHORTCUT;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        lastUses.start(factory, backoff::sweep);
    }

    @Override
    public void close() {
        lastUses.stop();
    }
}
