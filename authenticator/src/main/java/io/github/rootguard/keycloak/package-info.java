/** Root Guard's Keycloak providers: they read facts, ask the policy and answer Keycloak. */
@NullMarked
package io.github.rootguard.keycloak;

import org.jspecify.annotations.NullMarked;
