package io.github.rootguard.keycloak.credential;

import io.github.rootguard.policy.accesskey.SecretAccessKey;

/**
 * A new access key with its secret, which is nowhere else.
 *
 * @param key the key
 * @param secret its secret
 */
public record AccessKeyPair(AccessKey key, SecretAccessKey secret) {}
