package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.json.JsonBody;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.keycloak.succession.FormerRoot;
import io.github.rootguard.keycloak.succession.NominationLock;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;

/** Retires the role of the root user: the realm is then as it was before anybody was root. */
public final class RetirementResource {
    private final AdminRequest request;

    RetirementResource(AdminRequest request) {
        this.request = request;
    }

    /**
     * Retires the caller, who is root with a task that allows it. The field {@code keepAdministration} says whether the
     * user goes on to be an administrator of the realm; it is true when it is left out. The settings of the policy stay
     * for the next root user. Answers 204, or 409 {@code last_administrator} when nobody would administer the realm.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response retire(InputStream body) {
        WriteAuthority.retirement(request).ifPresent(this::refuse);
        boolean keep = JsonBody.read(body)
                .flatMap(RetirementRequest::read)
                .orElseThrow(() -> refusal(AdminProblems.RETIREMENT_FIELDS))
                .keepAdministration();
        UserModel root = request.auth().adminAuth().getUser();
        if (!keep) {
            LastAdministrator.problem(request, root).ifPresent(this::refuse);
        }
        RealmPolicy policy = request.policy();
        Optional<AdminProblem> claimed = policy.nomination()
                .filter(open -> !NominationLock.take(request.session(), request.realm(), open))
                .map(open -> AdminProblems.NOMINATION_ENDING);
        claimed.ifPresent(this::refuse);
        // Written first: afterwards there is no root session that it could tell of.
        RootGuardAdminEvents.written(
                request, OperationType.ACTION, Map.of("userId", root.getId(), "keepAdministration", keep));
        new FormerRoot(request.session(), request.realm(), root).release(keep);
        RealmPolicies.store(request.session(), request.realm(), policy.retired());
        return Response.noContent().build();
    }

    private void refuse(AdminProblem problem) {
        throw refusal(problem);
    }

    private RuntimeException refusal(AdminProblem problem) {
        return Refusal.of(request, OperationType.ACTION, problem);
    }
}
