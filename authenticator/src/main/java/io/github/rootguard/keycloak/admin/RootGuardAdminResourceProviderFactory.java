package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.install.RealmLifecycleListener;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;

/**
 * Serves {@code /admin/realms/{realm}/root-guard}, and registers what has to happen in the life of realms: both are
 * there as soon as the JAR is, whatever a realm is configured to.
 */
public final class RootGuardAdminResourceProviderFactory implements AdminRealmResourceProviderFactory {
    public static final String PROVIDER_ID = "root-guard";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return new RootGuardAdminResourceProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new RealmLifecycleListener());
    }

    @Override
    public void close() {}
}
