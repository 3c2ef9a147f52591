package io.github.rootguard.keycloak.database;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Registers Root Guard's tables with Keycloak. */
public final class RootGuardTablesFactory implements JpaEntityProviderFactory {
    /** Also the end of the name of the table in which Liquibase keeps what it did. */
    static final String PROVIDER_ID = "root-guard";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new RootGuardTables();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
