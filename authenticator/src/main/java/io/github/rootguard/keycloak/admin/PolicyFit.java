package io.github.rootguard.keycloak.admin;

import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.ArrayList;
import java.util.List;

/** Finds the settings that would refuse the very root who saves them, now and from here. */
final class PolicyFit {
    private PolicyFit() {}

    /**
     * The settings that would refuse the caller.
     *
     * @param address address that the request comes from
     * @param clientId client of the caller's token
     */
    static List<PolicyProblem> problems(RootPolicySettings settings, String address, String clientId) {
        List<PolicyProblem> problems = new ArrayList<>();
        if (!settings.allowedClients().contains(clientId)) {
            problems.add(PolicyProblem.refusesCaller("allowed-clients", clientId));
        }
        if (!settings.allowedNetworks().permits(address)) {
            problems.add(PolicyProblem.refusesCaller("allowed-networks", address));
        }
        return problems;
    }
}
