package io.github.rootguard.keycloak.hardware;

import org.keycloak.provider.Provider;

/** Type of the realm component that holds the inventory. It has no behaviour: the component's config is the inventory. */
public interface RootGuardHardwareTokenProvider extends Provider {
    @Override
    default void close() {}
}
