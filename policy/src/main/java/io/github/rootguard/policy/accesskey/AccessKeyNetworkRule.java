package io.github.rootguard.policy.accesskey;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.AllowedNetworks;
import java.util.Optional;

/** Where networks are set for the key, it is used from one of them. */
final class AccessKeyNetworkRule implements Rule<AccessKeyFacts> {

    @Override
    public RuleId id() {
        return RuleId.ACCESS_KEY_NETWORK;
    }

    @Override
    public Optional<ViolationKind> violation(AccessKeyFacts facts) {
        var address = facts.address();
        if (!facts.networks().restricted()) {
            return Optional.empty();
        }
        if (address == null) {
            return Optional.of(ViolationKind.MISSING);
        }
        if (!AllowedNetworks.readable(address)) {
            return Optional.of(ViolationKind.UNREADABLE);
        }
        return facts.networks().permits(address) ? Optional.empty() : Optional.of(ViolationKind.FORBIDDEN);
    }
}
