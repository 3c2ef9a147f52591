package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingProblem;
import io.github.rootguard.policy.settings.SettingsContext;
import io.github.rootguard.policy.settings.SettingsReader;
import io.github.rootguard.policy.settings.SettingsResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A submitted policy: its settings, or every problem at once.
 *
 * @param settings empty exactly when there are problems
 */
record PolicySubmission(Optional<RootPolicySettings> settings, List<PolicyProblem> problems) {
    private static final String ALLOWED_CLIENTS = "allowed-clients";

    static PolicySubmission read(ObjectNode body, SettingsContext realm) {
        PolicyJson.Read read = PolicyJson.read(body);
        SettingsResult result = SettingsReader.read(read.config(), oneClientIsEnough(read.config(), realm));
        List<SettingProblem> problems = Stream.concat(read.problems().stream(), result.problems().stream())
                .toList();
        return new PolicySubmission(
                problems.isEmpty() ? result.settings() : Optional.empty(),
                problems.stream().map(PolicyProblem::of).toList());
    }

    // The default list names a client that a realm need not have, and a saved policy must be savable again.
    private static SettingsContext oneClientIsEnough(Map<String, List<String>> config, SettingsContext realm) {
        boolean oneExists = config.getOrDefault(ALLOWED_CLIENTS, List.of()).stream()
                .map(String::strip)
                .anyMatch(realm::clientExists);
        return oneExists ? new AnyAllowedClient(realm) : realm;
    }

    /** The realm, but for the list of clients that a root session may use. */
    private record AnyAllowedClient(SettingsContext realm) implements SettingsContext {

        @Override
        public boolean clientExists(String clientId) {
            return true;
        }

        @Override
        public boolean grantClientExists(String clientId) {
            return realm.grantClientExists(clientId);
        }

        @Override
        public boolean roleExists(String name) {
            return realm.roleExists(name);
        }
    }
}
