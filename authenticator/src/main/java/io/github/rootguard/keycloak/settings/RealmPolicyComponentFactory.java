package io.github.rootguard.keycloak.settings;

import io.github.rootguard.policy.settings.SettingDefinitions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The realm component that holds the root policy. It is internal, so Keycloak's component endpoints refuse it; writes
 * that do not come from Root Guard are refused here, which also stops a component of another type from being turned
 * into a policy.
 */
public final class RealmPolicyComponentFactory implements RootGuardPolicyProviderFactory {
    public static final String PROVIDER_ID = "default";

    private @Nullable ServerOptions options;

    /** The operator's options of this server. */
    public static ServerOptions options(KeycloakSession session) {
        return options(session.getKeycloakSessionFactory());
    }

    /** The operator's options of this server. */
    public static ServerOptions options(KeycloakSessionFactory factory) {
        RealmPolicyComponentFactory own =
                (RealmPolicyComponentFactory) factory.getProviderFactory(RootGuardPolicyProvider.class, PROVIDER_ID);
        ServerOptions options = own.options;
        if (options == null) {
            throw new IllegalStateException("server options are read before init");
        }
        return options;
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {
        options = ServerOptions.read(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public RootGuardPolicyProvider create(KeycloakSession session, ComponentModel model) {
        return new RootGuardPolicyProvider() {};
    }

    @Override
    public String getHelpText() {
        return "Root policy of the realm, managed by Root Guard";
    }

    /**
     * What an export over HTTP keeps of the policy: the settings. Who is root stays behind with the users and credentials,
     * which such an export does not have either.
     */
    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return SettingDefinitions.all().stream().map(SettingProperty::of).toList();
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        if (!TrustedWrites.trusted(session, realm)) {
            throw new ComponentValidationException("The root policy is changed through Root Guard only");
        }
        RealmPolicies.forget(session, realm);
    }

    @Override
    public void preRemove(KeycloakSession session, RealmModel realm, ComponentModel model) {
        if (!TrustedWrites.trusted(session, realm)) {
            throw new ComponentValidationException("The root policy is changed through Root Guard only");
        }
        RealmPolicies.forget(session, realm);
    }

    @Override
    public void onUpdate(KeycloakSession session, RealmModel realm, ComponentModel oldModel, ComponentModel newModel) {
        RealmPolicies.forget(session, realm);
    }
}
