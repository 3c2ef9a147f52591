package io.github.rootguard.keycloak.hardware;

import io.github.rootguard.keycloak.settings.TrustedWrites;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The realm component that holds the inventory. It is internal, so Keycloak's component endpoints refuse it; writes that
 * do not come from Root Guard are refused here. It declares no properties: what is not declared is left out of every
 * export that is not made at the command line, so the sealed seeds stay in the server.
 */
public final class HardwareTokenComponentFactory implements RootGuardHardwareTokenProviderFactory {
    public static final String PROVIDER_ID = "default";

    private static final String REFUSED = "Hardware tokens are changed through Root Guard only";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public RootGuardHardwareTokenProvider create(KeycloakSession session, ComponentModel model) {
        return new RootGuardHardwareTokenProvider() {};
    }

    @Override
    public String getHelpText() {
        return "Hardware tokens that are bound to nobody, managed by Root Guard";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        refuseForeign(session, realm);
    }

    @Override
    public void preRemove(KeycloakSession session, RealmModel realm, ComponentModel model) {
        refuseForeign(session, realm);
    }

    private static void refuseForeign(KeycloakSession session, RealmModel realm) {
        if (!TrustedWrites.trusted(session, realm)) {
            throw new ComponentValidationException(REFUSED);
        }
    }
}
