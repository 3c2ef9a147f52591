package io.github.rootguard.keycloak.credential;

import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.mfa.TotpParameters;

/**
 * An authenticator whose two consecutive codes were right, not bound yet.
 *
 * @param label name that root gave it
 * @param parameters how its codes are made
 * @param key shared key in base32
 * @param drift steps that its clock is ahead, negative when behind
 * @param secondStep time step of the second code
 */
public record TotpEnrollment(String label, TotpParameters parameters, Secret key, int drift, long secondStep) {}
