package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.AllowedNetworks;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** Where networks are set, the request came from one of them. */
final class NetworkAllowedRule implements Rule<SignInFacts> {

    private final RootPolicySettings settings;

    NetworkAllowedRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.NETWORK_ALLOWED;
    }

    @Override
    public Optional<ViolationKind> violation(SignInFacts facts) {
        var networks = settings.allowedNetworks();
        var address = facts.address();
        if (!networks.restricted()) {
            return Optional.empty();
        }
        if (address == null) {
            return Optional.of(ViolationKind.MISSING);
        }
        if (!AllowedNetworks.readable(address)) {
            return Optional.of(ViolationKind.UNREADABLE);
        }
        return networks.permits(address) ? Optional.empty() : Optional.of(ViolationKind.FORBIDDEN);
    }
}
