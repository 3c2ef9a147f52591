package io.github.rootguard.keycloak.database;

import io.github.rootguard.keycloak.activity.OperationRow;
import io.github.rootguard.keycloak.activity.SessionRow;
import io.github.rootguard.keycloak.alert.AlertRow;
import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Root Guard's tables: what root did, and what has still to be told. */
final class RootGuardTables implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(SessionRow.class, OperationRow.class, AlertRow.class);
    }

    @Override
    public String getChangelogLocation() {
        return "io/github/rootguard/keycloak/database/changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return RootGuardTablesFactory.PROVIDER_ID;
    }

    @Override
    public void close() {}
}
