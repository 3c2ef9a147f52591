package io.github.rootguard.policy.shield;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** An operation that belongs to the realm's root user is asked for by that user, in a root session. */
final class RootOnlyOperationRule implements Rule<OperationFacts> {

    private final RootPolicySettings settings;

    RootOnlyOperationRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.ROOT_ONLY_OPERATION;
    }

    @Override
    public Optional<ViolationKind> violation(OperationFacts facts) {
        boolean root = facts.rootOfRealm() && facts.rootTask().isPresent();
        return root || !facts.realmGuarded() || !RootOnlyOperations.rootOnly(facts.operation(), settings.protection())
                ? Optional.empty()
                : Optional.of(ViolationKind.FORBIDDEN);
    }
}
