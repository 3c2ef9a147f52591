package io.github.rootguard.keycloak.settings;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code root-guard-policy}: one internal component a realm, and the operator's server options. */
public final class RootGuardPolicySpi implements Spi {
    public static final String NAME = "root-guard-policy";

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return RootGuardPolicyProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // the SPI is declared with the raw type
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return RootGuardPolicyProviderFactory.class;
    }
}
