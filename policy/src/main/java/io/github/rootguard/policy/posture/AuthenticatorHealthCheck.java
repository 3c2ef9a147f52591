package io.github.rootguard.policy.posture;

import io.github.rootguard.policy.enrollment.AuthenticatorFacts;
import io.github.rootguard.policy.enrollment.SecurityKeyFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** RG-07: none of root's authenticators is of a revoked model, or so old that its battery or its owner may be gone. */
public final class AuthenticatorHealthCheck implements Check<AuthenticatorHealthCheck.Facts> {
    /** Beyond this age an authenticator should be replaced: the battery of a code device lasts three to five years. */
    public static final Duration OLD = Duration.ofDays(5L * 365);

    /**
     * An authenticator of root.
     *
     * @param facts what it is
     * @param created when it was bound
     */
    public record Bound(AuthenticatorFacts facts, Instant created) {}

    /**
     * What is known.
     *
     * @param bound all that are bound
     * @param metadata whether the server knows what is published about models of security keys
     * @param now when it is judged
     */
    public record Facts(List<Bound> bound, boolean metadata, Instant now) {

        /** Keeps a copy of the list. */
        public Facts {
            bound = List.copyOf(bound);
        }
    }

    @Override
    public CheckId id() {
        return CheckId.RG_07;
    }

    @Override
    public Finding judge(Facts facts) {
        long revoked = facts.bound().stream()
                .map(each -> each.facts().securityKey())
                .filter(Objects::nonNull)
                .filter(SecurityKeyFacts::revoked)
                .count();
        if (revoked > 0) {
            return Finding.of(Evidence.AUTHENTICATOR_REVOKED, revoked);
        }
        long old = facts.bound().stream()
                .filter(each -> each.created().isBefore(facts.now().minus(OLD)))
                .count();
        if (old > 0) {
            return Finding.of(Evidence.AUTHENTICATOR_OLD, old, OLD.toDays());
        }
        boolean keys = facts.bound().stream().anyMatch(each -> each.facts().securityKey() != null);
        return keys && !facts.metadata()
                ? Finding.of(Evidence.AUTHENTICATOR_MODELS_UNKNOWN)
                : Finding.of(Evidence.AUTHENTICATORS_SOUND, facts.bound().size(), OLD.toDays());
    }
}
