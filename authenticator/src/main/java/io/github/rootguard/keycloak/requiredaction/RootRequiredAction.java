package io.github.rootguard.keycloak.requiredaction;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** What the required actions of root have in common towards Keycloak: an id, a name, and nothing to configure. */
abstract class RootRequiredAction implements RequiredActionFactory {
    private final String id;
    private final String displayText;

    RootRequiredAction(String id, String displayText) {
        this.id = id;
        this.displayText = displayText;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayText() {
        return displayText;
    }

    @Override
    public final List<ProviderConfigProperty> getConfigMetadata() {
        return List.of();
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
