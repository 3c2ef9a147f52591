package io.github.rootguard.keycloak.activity;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a root session beside its grant.
 *
 * @param reason as root declared it
 * @param address where the sign-in came from, null when unknown
 * @param everyday whether root has signed in more often than the budget allows
 */
public record OpenedSession(String reason, @Nullable String address, boolean everyday) {}
