package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.keycloak.install.RealmInstaller;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.succession.NominationLock;
import io.github.rootguard.policy.nomination.ClaimCode;
import io.github.rootguard.policy.nomination.NominatedBy;
import io.github.rootguard.policy.nomination.Nomination;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.UserModel;

/**
 * Nominates a user as root, and withdraws the nomination. The nominator must hold every role that the claim grants. In a
 * guarded realm that is not enough unless the operator opened the realm for recovery: there root names a successor, who
 * takes the role over by claiming, and until then root stays root. Where the policy allows central recovery, the root
 * user of master may do the same.
 */
public final class NominationResource {
    private static final SecureRandom RANDOM = new SecureRandom();

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
        refuse(OperationType.CREATE, NominationRight.problem(request));
        refuse(OperationType.CREATE, NomineeRequirements.realmProblem(request.realm()));
        UserModel nominee = nominee(JsonBody.read(body));
        refuse(OperationType.CREATE, NomineeRequirements.userProblem(request.session(), request.realm(), nominee));

        String nominator = request.auth().adminAuth().getUser().getId();
        NominatedBy right = NominationRight.of(request);
        if (right == NominatedBy.ROOT && nominator.equals(nominee.getId())) {
            throw Refusal.of(request, OperationType.CREATE, AdminProblems.ALREADY_GUARDED);
        }
        request.policy().nomination().ifPresent(replaced -> end(OperationType.CREATE, replaced));

        ClaimCode code = ClaimCode.generate(RANDOM);
        Nomination nomination = Nomination.begin(
                nominee.getId(), nominator, right, code, request.now().truncatedTo(ChronoUnit.SECONDS));
        RealmPolicies.store(request.session(), request.realm(), request.policy().withNomination(nomination));
        RealmInstaller.repair(request.session(), request.realm());

        String expires = nomination.expires().toString();
        RootGuardAdminEvents.written(
                request, OperationType.CREATE, Map.of("userId", nominee.getId(), "expires", expires));
        boolean mailed =
                new NominationMail(request.session(), request.realm()).send(nominee, code, nomination.expires());
        return Response.status(Response.Status.CREATED)
                .entity(new NominationAnswer(code.revealForImmediateUse(), nominee.getId(), expires, mailed))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Withdraws the open nomination: 204, or 404 {@code no_nomination} when there is none. */
    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    public Response withdraw() {
        refuse(OperationType.DELETE, NominationRight.problem(request));
        Nomination open = request.openNomination()
                .orElseThrow(() -> Refusal.of(request, OperationType.DELETE, AdminProblems.NO_NOMINATION));
        end(OperationType.DELETE, open);
        RealmPolicies.store(request.session(), request.realm(), request.policy().withoutNomination());
        RootGuardAdminEvents.written(request, OperationType.DELETE, Map.of("userId", open.userId()));
        return Response.noContent().build();
    }

    private UserModel nominee(Optional<ObjectNode> body) {
        String named = body.flatMap(Nominees::field)
                .orElseThrow(() -> Refusal.of(request, OperationType.CREATE, AdminProblems.USER_FIELD));
        Map<String, UserModel> found;
        try {
            found = Nominees.find(request.session(), request.realm(), named);
        } catch (ModelDuplicateException leftFromBeforeDuplicatesWereForbidden) {
            throw Refusal.of(request, OperationType.CREATE, AdminProblems.EMAIL_NOT_UNIQUE);
        }
        if (found.size() > 1) {
            throw Refusal.of(request, OperationType.CREATE, AdminProblems.USER_AMBIGUOUS);
        }
        return found.values().stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(request, OperationType.CREATE, AdminProblems.USER_NOT_FOUND));
    }

    private void end(OperationType operation, Nomination present) {
        if (!NominationLock.take(request.session(), request.realm(), present)) {
            throw Refusal.of(request, operation, AdminProblems.NOMINATION_ENDING);
        }
    }

    private void refuse(OperationType operation, Optional<AdminProblem> problem) {
        problem.ifPresent(found -> {
            throw Refusal.of(request, operation, found);
        });
    }
}
