package io.github.rootguard.policy.password;

import java.util.Collection;

/**
 * Estimates how many guesses a password withstands.
 *
 * <p>An implementation MUST give the same answer for the same arguments, MUST be safe for use by several threads, and MUST
 * answer in bounded time for texts of up to {@link RootPasswordPolicy#MAX_LENGTH} code points.
 */
@FunctionalInterface
public interface StrengthEstimator {

    /**
     * Estimates a password.
     *
     * @param password the normalized password
     * @param known words that whoever guesses would try first
     */
    PasswordStrength estimate(String password, Collection<String> known);
}
