package io.github.rootguard.keycloak.activity;

import io.github.rootguard.keycloak.event.RootSessionFingerprint;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one root session.
 *
 * @param sessionId Keycloak's id of the session: never shown, see {@link #fingerprint}
 * @param userId whose it was
 * @param task id of the declared task
 * @param reason the declared reason
 * @param clientId the client that it was opened for
 * @param address where it was opened from; empty when unknown
 * @param start when it was opened
 * @param expires when it ends whatever happens
 * @param ended when it was ended, null as long as it was not
 * @param everyday whether it was opened beyond the budget of sign-ins
 */
public record SessionRecord(
        String sessionId,
        String userId,
        String task,
        String reason,
        String clientId,
        String address,
        Instant start,
        Instant expires,
        @Nullable Instant ended,
        boolean everyday) {

    /** The name of the session in events and answers. */
    public String fingerprint() {
        return RootSessionFingerprint.of(sessionId);
    }

    /** When it ended; empty for a session that is still open at this moment. */
    public Optional<Instant> end(Instant now) {
        if (ended != null) {
            return Optional.of(ended.isBefore(expires) ? ended : expires);
        }
        return now.isBefore(expires) ? Optional.empty() : Optional.of(expires);
    }
}
