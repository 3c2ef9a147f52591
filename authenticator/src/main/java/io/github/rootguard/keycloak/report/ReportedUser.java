package io.github.rootguard.keycloak.report;

import io.github.rootguard.keycloak.credential.AccessKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A user as the report needs one.
 *
 * @param id user id
 * @param name user name
 * @param created when the user was made; empty when Keycloak does not know
 * @param enabled whether the user is enabled
 * @param federated whether a user storage may know passwords that Keycloak does not
 * @param passwordSet when the password was set; empty when none is stored
 * @param secondFactor whether a second factor is stored
 * @param keys the user's access keys
 */
record ReportedUser(
        String id,
        String name,
        Optional<Instant> created,
        boolean enabled,
        boolean federated,
        Optional<Instant> passwordSet,
        boolean secondFactor,
        List<AccessKey> keys) {}
