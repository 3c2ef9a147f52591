package io.github.rootguard.keycloak.settings;

import org.keycloak.provider.Provider;

/** Type of the realm component that holds the root policy. It has no behaviour: the component's config is the policy. */
public interface RootGuardPolicyProvider extends Provider {
    @Override
    default void close() {}
}
