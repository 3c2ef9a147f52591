package io.github.rootguard.keycloak.credential;

import io.github.rootguard.policy.settings.AllowedNetworks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What its owner wants an access key to be like.
 *
 * @param label name of the key, unique among the keys of its owner
 * @param expires when it expires; empty when the owner sets no limit
 * @param scopes client scopes that its tokens are limited to; empty for all
 * @param networks where it may be used from
 * @param admin whether its tokens are good for administration
 * @param replaces id of the key in whose place it is made
 */
public record NewAccessKey(
        String label,
        Optional<Instant> expires,
        List<String> scopes,
        AllowedNetworks networks,
        boolean admin,
        Optional<String> replaces) {}
