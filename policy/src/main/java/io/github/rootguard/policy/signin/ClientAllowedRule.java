package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** The sign-in is for one of the clients that a root session may use. */
final class ClientAllowedRule implements Rule<SignInFacts> {

    private final RootPolicySettings settings;

    ClientAllowedRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.CLIENT_ALLOWED;
    }

    @Override
    public Optional<ViolationKind> violation(SignInFacts facts) {
        var clientId = facts.clientId();
        if (clientId == null) {
            return Optional.of(ViolationKind.MISSING);
        }
        return settings.allowedClients().contains(clientId) ? Optional.empty() : Optional.of(ViolationKind.FORBIDDEN);
    }
}
