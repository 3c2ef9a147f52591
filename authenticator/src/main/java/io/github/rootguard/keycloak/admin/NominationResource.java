package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.json.JsonBody;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.nomination.Nomination;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import org.keycloak.events.admin.OperationType;

/**
 * Nominates a user as root, and withdraws the nomination. The nominator must hold every role that the claim grants. In a
 * guarded realm that is not enough unless the operator opened the realm for recovery: there root names a successor, who
 * takes the role over by claiming, and until then root stays root. Where the policy allows central recovery, the root
 * user of master may do the same.
 */
public final class NominationResource {
    private final AdminRequest request;

    NominationResource(AdminRequest request) {
        this.request = request;
    }

    /**
     * Nominates the user whom the field {@code user} names by id, e-mail address or username. An open nomination is
     * replaced, and its claim code is void. Answers 201 with the claim code, which is not stored and not shown again.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response nominate(InputStream body) {
        NominationAnswer answer = new NewNomination(request).make(JsonBody.read(body));
        return Response.status(Response.Status.CREATED)
                .entity(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Withdraws the open nomination: 204, or 404 {@code no_nomination} when there is none. */
    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    public Response withdraw() {
        Refusal.ifAny(request, OperationType.DELETE, NominationRight.problem(request));
        Nomination open = request.openNomination()
                .orElseThrow(() -> Refusal.of(request, OperationType.DELETE, AdminProblems.NO_NOMINATION));
        NewNomination.end(request, OperationType.DELETE, open);
        RealmPolicies.store(request.session(), request.realm(), request.policy().withoutNomination());
        RootGuardAdminEvents.written(request, OperationType.DELETE, Map.of("userId", open.userId()));
        return Response.noContent().build();
    }
}
