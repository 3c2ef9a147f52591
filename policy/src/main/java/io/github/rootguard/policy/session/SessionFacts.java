package io.github.rootguard.policy.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a session of the root user at the moment it is used.
 *
 * @param grant the grant that was found for the session
 * @param userId the user of the session
 * @param askingClientId the client that the request is for; null when the request is for no client
 * @param now the moment
 */
public record SessionFacts(
        Optional<RootSession> grant,
        String userId,
        @Nullable String askingClientId,
        Instant now) {}
