package io.github.rootguard.keycloak.requiredaction;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** What the required actions of root have in common towards Keycloak: an id, a name, and where people find more. */
abstract class RootRequiredAction implements RequiredActionFactory {
    private static final String PAGE = "/realms/REALM/root-guard/console";

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

    /**
     * Nothing to configure, but a place for words: Keycloak's console shows the help of a required action nowhere else
     * than beside a field of its configuration, and as plain text. The field is a choice of one.
     */
    @Override
    public final List<ProviderConfigProperty> getConfigMetadata() {
        ProviderConfigProperty page = new ProviderConfigProperty();
        page.setName("root-guard-console");
        page.setLabel("rootGuardActionPage");
        page.setHelpText("rootGuardActionPageHelp");
        page.setType(ProviderConfigProperty.LIST_TYPE);
        page.setOptions(List.of(PAGE));
        page.setDefaultValue(PAGE);
        return List.of(page);
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
