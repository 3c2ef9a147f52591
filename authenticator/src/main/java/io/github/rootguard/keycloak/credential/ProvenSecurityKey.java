package io.github.rootguard.keycloak.credential;

import java.util.Optional;

/**
 * What became of an answer that is to prove a bound security key.
 *
 * @param result whether it did
 * @param credentialId id of the credential that the answer names; empty when it names none that is bound
 */
public record ProvenSecurityKey(SecurityKeyResult result, Optional<String> credentialId) {}
