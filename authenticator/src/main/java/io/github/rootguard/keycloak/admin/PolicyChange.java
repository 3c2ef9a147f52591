package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.install.RealmInstaller;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.enrollment.AuthenticatorFacts;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.services.ErrorResponseException;

/** The one way in which somebody changes the settings of a realm's root policy, wherever they were typed. */
final class PolicyChange {
    private final AdminRequest request;

    PolicyChange(AdminRequest request) {
        this.request = request;
    }

    /**
     * Replaces the settings as a whole: a key that is missing takes its default.
     *
     * @param submitted the settings as JSON; empty when they could not be read
     * @return the settings that are now in force
     * @throws ErrorResponseException when they, or the caller, are refused; it is on record then, and nothing is saved
     */
    Map<String, Object> apply(Optional<ObjectNode> submitted) {
        Refusal.ifAny(request, OperationType.UPDATE, WriteAuthority.policy(request));
        PolicySubmission submission = PolicySubmission.read(
                submitted.orElseThrow(() -> invalid(List.of())), new RealmContents(request.realm()));
        RootPolicySettings settings = submission.settings().orElseThrow(() -> invalid(submission.problems()));
        refuseLockOut(settings);
        RealmPolicies.store(request.session(), request.realm(), request.policy().withSettings(settings));
        if (RealmInstaller.needed(request.session(), request.realm())) {
            RealmInstaller.repair(request.session(), request.realm());
        }
        Map<String, Object> inForce = PolicyJson.write(settings);
        RootGuardAdminEvents.written(request, OperationType.UPDATE, inForce);
        return inForce;
    }

    private void refuseLockOut(RootPolicySettings settings) {
        if (request.policy().guarded()) {
            String address = request.session().getContext().getConnection().getRemoteAddr();
            String client = request.auth().adminAuth().getClient().getClientId();
            List<PolicyProblem> problems = PolicyFit.problems(settings, address, client, boundToRoot());
            if (!problems.isEmpty()) {
                throw invalid(problems);
            }
        }
    }

    private List<AuthenticatorFacts> boundToRoot() {
        return request.policy()
                .rootUserId()
                .map(id -> request.session().users().getUserById(request.realm(), id))
                .map(root -> new RootAuthenticators(request.session(), request.realm(), root)
                        .bound().stream().map(BoundAuthenticator::facts).toList())
                .orElse(List.of());
    }

    private ErrorResponseException invalid(List<PolicyProblem> problems) {
        return Refusal.of(request, OperationType.UPDATE, problems);
    }
}
