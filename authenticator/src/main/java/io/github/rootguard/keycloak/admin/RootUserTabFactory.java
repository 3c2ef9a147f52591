package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.settings.PolicyTab;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import java.util.List;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.ui.extend.UiTabProvider;
import org.keycloak.services.ui.extend.UiTabProviderFactory;

/**
 * The tab "Root user" in the realm settings of Keycloak's admin console, on servers with the feature {@code declarative-ui}.
 * What is saved in it goes the way of the REST API, with the same permissions, checks, events and alerts.
 */
public final class RootUserTabFactory implements UiTabProviderFactory<UiTabProvider> {

    @Override
    public String getId() {
        return PolicyTab.PROVIDER_ID;
    }

    @Override
    public String getPath() {
        return "/:realm/realm-settings/:tab?";
    }

    @Override
    public Map<String, String> getParams() {
        return Map.of("tab", "root-user");
    }

    @Override
    public String getHelpText() {
        return "Settings of the realm's root policy, and the nomination of its root user";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return TabForm.properties();
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        if (!TrustedWrites.trusted(session, realm)) {
            TabSubmission.keepNominee(session, model);
        }
    }

    @Override
    public void onCreate(KeycloakSession session, RealmModel realm, ComponentModel model) {
        if (!TrustedWrites.trusted(session, realm)) {
            new TabSubmission(session).created(model);
        }
    }

    @Override
    public void onUpdate(KeycloakSession session, RealmModel realm, ComponentModel oldModel, ComponentModel newModel) {
        if (!TrustedWrites.trusted(session, realm)) {
            new TabSubmission(session).changed(oldModel, newModel);
        }
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
