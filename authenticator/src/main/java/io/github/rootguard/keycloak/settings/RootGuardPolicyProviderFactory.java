package io.github.rootguard.keycloak.settings;

import org.keycloak.component.ComponentFactory;

/** Factory type of {@link RootGuardPolicySpi}. */
public interface RootGuardPolicyProviderFactory
        extends ComponentFactory<RootGuardPolicyProvider, RootGuardPolicyProvider> {}
