package io.github.rootguard.policy.password;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;
import java.util.stream.IntStream;

/** The password is none of those that are tried first, and none of the usual ways to make one of them longer. */
final class PasswordBlocklistRule implements Rule<PasswordCandidate> {

    private final Blocklist blocklist;

    PasswordBlocklistRule(Blocklist blocklist) {
        this.blocklist = blocklist;
    }

    @Override
    public RuleId id() {
        return RuleId.PASSWORD_BLOCKLIST;
    }

    @Override
    public Optional<ViolationKind> violation(PasswordCandidate facts) {
        if (facts.normalizedLength() > RootPasswordPolicy.MAX_LENGTH) {
            return Optional.empty();
        }
        return PasswordForms.of(facts.normalized()).stream().anyMatch(this::guessable)
                ? Optional.of(ViolationKind.FORBIDDEN)
                : Optional.empty();
    }

    private boolean guessable(String form) {
        return PredictablePattern.matches(form) || blocklist.contains(form) || isTwoEntries(form);
    }

    private boolean isTwoEntries(String form) {
        return IntStream.rangeClosed(PasswordForms.SHORTEST, form.length() - PasswordForms.SHORTEST)
                .anyMatch(at -> blocklist.contains(form.substring(0, at)) && blocklist.contains(form.substring(at)));
    }
}
