package io.github.rootguard.keycloak.realm;

import java.util.List;
import java.util.Optional;

/**
 * What the server says to a password so far.
 *
 * @param problem what stands against it, for people; empty when it would be taken
 * @param score 0 to 4
 * @param advice what would make it stronger, for people
 */
record PasswordStrengthAnswer(Optional<String> problem, int score, List<String> advice) {}
