package io.github.rootguard.policy.session;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** The client that asks, if one asks, is one that a root session may use. */
final class RootSessionClientRule implements Rule<SessionFacts> {

    private final RootPolicySettings settings;

    RootSessionClientRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.ROOT_SESSION_CLIENT;
    }

    @Override
    public Optional<ViolationKind> violation(SessionFacts facts) {
        var clientId = facts.askingClientId();
        return facts.grant().isEmpty()
                        || clientId == null
                        || settings.allowedClients().contains(clientId)
                ? Optional.empty()
                : Optional.of(ViolationKind.FORBIDDEN);
    }
}
