package io.github.rootguard.keycloak.credential;

import io.github.rootguard.policy.enrollment.AuthenticatorFacts;
import io.github.rootguard.policy.mfa.FactorKind;
import java.time.Instant;
import java.util.Optional;

/**
 * An authenticator that is bound to root's account, as pages and rules see it.
 *
 * @param id id of Keycloak's credential
 * @param facts what the rules judge
 * @param label name that root gave it; empty when it has none
 * @param serial serial number of a device; empty for everything else
 * @param created when it was bound
 * @param lastUsed when it last proved anything
 */
public record BoundAuthenticator(
        String id,
        AuthenticatorFacts facts,
        String label,
        Optional<String> serial,
        Instant created,
        Optional<Instant> lastUsed) {

    /** Its kind; empty when what is stored cannot be read. */
    public Optional<FactorKind> kind() {
        return Optional.ofNullable(facts.kind());
    }
}
