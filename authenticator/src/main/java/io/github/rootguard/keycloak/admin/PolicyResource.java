package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.install.RealmInstaller;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.enrollment.AuthenticatorFacts;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingDefinitions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.services.ErrorResponseException;

/** The settings of the realm's root policy. */
public final class PolicyResource {
    private final AdminRequest request;

    PolicyResource(AdminRequest request) {
        this.request = request;
    }

    /** The settings in force, every key included. Needs {@code view-realm}. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> read() {
        request.auth().realm().requireViewRealm();
        return PolicyJson.write(request.policy().settings());
    }

    /** Every setting with its kind, default, choices and bounds, in the order of a form. Needs {@code view-realm}. */
    @GET
    @Path("definitions")
    @Produces(MediaType.APPLICATION_JSON)
    public List<SettingView> definitions() {
        request.auth().realm().requireViewRealm();
        return SettingDefinitions.all().stream().map(SettingView::of).toList();
    }

    /**
     * Replaces the settings as a whole: a key that is missing takes its default. Answers 200 with the settings that
     * are now in force, or 400 {@code invalid_policy} with every problem, and then nothing is saved. Before there is a
     * root user whoever may nominate sets them, afterwards only root with a task that allows it.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> replace(InputStream body) {
        WriteAuthority.policy(request).ifPresent(problem -> {
            throw Refusal.of(request, OperationType.UPDATE, problem);
        });
        ObjectNode submitted = JsonBody.read(body).orElseThrow(() -> invalid(List.of()));
        PolicySubmission submission = PolicySubmission.read(submitted, new RealmContents(request.realm()));
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
