package io.github.rootguard.keycloak.hardware;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code root-guard-hardware-token}: one internal component a realm, with all tokens of its inventory. */
public final class RootGuardHardwareTokenSpi implements Spi {
    public static final String NAME = "root-guard-hardware-token";

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
        return RootGuardHardwareTokenProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // the SPI is declared with the raw type
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return RootGuardHardwareTokenProviderFactory.class;
    }
}
