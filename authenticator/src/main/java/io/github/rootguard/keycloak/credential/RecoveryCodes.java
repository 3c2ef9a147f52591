package io.github.rootguard.keycloak.credential;

import java.time.Instant;
import java.util.Optional;

/**
 * The set of recovery codes that root has, as pages see it.
 *
 * @param total how many there were
 * @param left how many are left
 * @param created when the set was made
 * @param lastUsed when one was last used
 */
public record RecoveryCodes(int total, int left, Instant created, Optional<Instant> lastUsed) {
    /** With so many codes left, or fewer, root is told to make a new set. */
    public static final int FEW = 2;

    /** Whether it is time for a new set. */
    public boolean few() {
        return left <= FEW;
    }
}
