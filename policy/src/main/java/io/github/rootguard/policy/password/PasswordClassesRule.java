package io.github.rootguard.policy.password;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the preset says so, the password has characters of several classes: capital, small, digit, symbol. */
final class PasswordClassesRule implements Rule<PasswordCandidate> {

    private final RootPolicySettings settings;

    PasswordClassesRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.PASSWORD_CLASSES;
    }

    @Override
    public Optional<ViolationKind> violation(PasswordCandidate facts) {
        var text = facts.normalized();
        var classes = Stream.of(
                        text.codePoints().anyMatch(Character::isUpperCase),
                        text.codePoints().anyMatch(Character::isLowerCase),
                        text.codePoints().anyMatch(Character::isDigit),
                        text.codePoints().anyMatch(point -> !Character.isLetterOrDigit(point)))
                .filter(present -> present)
                .count();
        return classes >= settings.password().preset().minClasses()
                ? Optional.empty()
                : Optional.of(ViolationKind.FORBIDDEN);
    }
}
