package io.github.rootguard.policy.password;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/**
 * The password has in it neither e-mail address, user name nor realm, nor words of the product, in whatever case or common
 * substitution (NIST SP 800-63B-4 section 3.1.1.2: context-specific words).
 */
final class PasswordIdentityRule implements Rule<PasswordCandidate> {

    @Override
    public RuleId id() {
        return RuleId.PASSWORD_IDENTITY;
    }

    @Override
    public Optional<ViolationKind> violation(PasswordCandidate facts) {
        if (facts.normalizedLength() > RootPasswordPolicy.MAX_LENGTH) {
            return Optional.empty();
        }
        var forms = PasswordForms.of(facts.normalized());
        return facts.known().stream()
                        .flatMap(word -> PasswordForms.of(word).stream())
                        .anyMatch(word -> forms.stream().anyMatch(form -> form.contains(word)))
                ? Optional.of(ViolationKind.FORBIDDEN)
                : Optional.empty();
    }
}
