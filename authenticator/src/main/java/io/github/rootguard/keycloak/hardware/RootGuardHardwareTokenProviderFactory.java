package io.github.rootguard.keycloak.hardware;

import org.keycloak.component.ComponentFactory;

/** Factory type of {@link RootGuardHardwareTokenSpi}. */
public interface RootGuardHardwareTokenProviderFactory
        extends ComponentFactory<RootGuardHardwareTokenProvider, RootGuardHardwareTokenProvider> {}
