package io.github.rootguard.keycloak.admin;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.enrollment.AuthenticatorFacts;
import io.github.rootguard.policy.enrollment.AuthenticatorPolicy;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the settings that would refuse the very root who saves them, now and from here. */
final class PolicyFit {
    private static final String MINIMUM = "mfa-min-authenticators";

    /** The setting that a rule about authenticators is about; the other rules hold whatever is set. */
    private static final Map<RuleId, String> SETTINGS = Map.of(
            RuleId.FACTOR_KIND_ALLOWED, "mfa-allowed-kinds",
            RuleId.SECURITY_KEY_DEVICE_BOUND, "security-key-device-bound",
            RuleId.SECURITY_KEY_ATTESTED, "security-key-attestation",
            RuleId.SECURITY_KEY_MODEL_ALLOWED, "security-key-aaguids");

    private PolicyFit() {}

    /**
     * The settings that would refuse the caller.
     *
     * @param address address that the request comes from
     * @param clientId client of the caller's token
     * @param bound what the caller proves the second factor with
     */
    static List<PolicyProblem> problems(
            RootPolicySettings settings, String address, String clientId, List<AuthenticatorFacts> bound) {
        List<PolicyProblem> problems = new ArrayList<>();
        if (!settings.allowedClients().contains(clientId)) {
            problems.add(PolicyProblem.refusesCaller("allowed-clients", clientId));
        }
        if (!settings.allowedNetworks().permits(address)) {
            problems.add(PolicyProblem.refusesCaller("allowed-networks", address));
        }
        problems.addAll(tooFew(settings, bound));
        return problems;
    }

    private static List<PolicyProblem> tooFew(RootPolicySettings settings, List<AuthenticatorFacts> bound) {
        AuthenticatorPolicy policy = new AuthenticatorPolicy(settings);
        List<Decision> decisions = bound.stream().map(policy::decide).toList();
        int needed = settings.mfa().minAuthenticators();
        int left = (int) decisions.stream().filter(Decision::permitted).count();
        if (left >= needed) {
            return List.of();
        }
        Set<String> keys = decisions.stream()
                .flatMap(decision -> decision.violations().stream())
                .flatMap(violation -> Optional.ofNullable(SETTINGS.get(violation.rule())).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (keys.isEmpty() || bound.size() < needed) {
            keys.add(MINIMUM);
        }
        return keys.stream()
                .map(key -> PolicyProblem.leavesTooFew(key, needed, left))
                .toList();
    }
}
