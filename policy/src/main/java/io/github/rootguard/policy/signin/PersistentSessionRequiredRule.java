package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** A session that the server does not store could not be ended by it. */
final class PersistentSessionRequiredRule implements Rule<SignInFacts> {

    @Override
    public RuleId id() {
        return RuleId.PERSISTENT_SESSION_REQUIRED;
    }

    @Override
    public Optional<ViolationKind> violation(SignInFacts facts) {
        return facts.persistentSession() ? Optional.empty() : Optional.of(ViolationKind.MISSING);
    }
}
