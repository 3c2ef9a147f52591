package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.keycloak.install.RealmInstaller;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.succession.NominationLock;
import io.github.rootguard.keycloak.succession.NomineeAccount;
import io.github.rootguard.policy.nomination.ClaimCode;
import io.github.rootguard.policy.nomination.NominatedBy;
import io.github.rootguard.policy.nomination.Nomination;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorResponseException;

/** The one way in which somebody nominates a user as root, wherever the name was typed. */
final class NewNomination {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AdminRequest request;

    NewNomination(AdminRequest request) {
        this.request = request;
    }

    /**
     * Nominates the user whom the field {@code user} names, in the place of whoever is nominated now.
     *
     * @throws ErrorResponseException when user or caller are refused; it is on record then, and nothing is changed
     */
    NominationAnswer make(Optional<ObjectNode> body) {
        Refusal.ifAny(request, OperationType.CREATE, NominationRight.problem(request));
        Refusal.ifAny(request, OperationType.CREATE, NomineeRequirements.realmProblem(request.realm()));
        UserModel nominee = nominee(body);
        Refusal.ifAny(
                request,
                OperationType.CREATE,
                NomineeRequirements.userProblem(request.session(), request.realm(), nominee));

        String nominator = request.auth().adminAuth().getUser().getId();
        NominatedBy right = NominationRight.of(request);
        if (right == NominatedBy.ROOT && nominator.equals(nominee.getId())) {
            throw Refusal.of(request, OperationType.CREATE, AdminProblems.ALREADY_GUARDED);
        }
        NomineeAccount account = new NomineeAccount(request.session(), request.realm(), nominee);
        if (right.handsOver() && !account.canProve()) {
            throw Refusal.of(request, OperationType.CREATE, AdminProblems.NO_CREDENTIALS);
        }
        request.policy().nomination().ifPresent(replaced -> end(request, OperationType.CREATE, replaced));

        ClaimCode code = ClaimCode.generate(RANDOM);
        Nomination nomination = Nomination.begin(
                nominee.getId(),
                nominator,
                right,
                code,
                request.now().truncatedTo(ChronoUnit.SECONDS),
                account.fingerprint());
        RealmPolicies.store(request.session(), request.realm(), request.policy().withNomination(nomination));
        RealmInstaller.repair(request.session(), request.realm());

        String expires = nomination.expires().toString();
        RootGuardAdminEvents.written(
                request, OperationType.CREATE, Map.of("userId", nominee.getId(), "expires", expires));
        boolean mailed =
                new NominationMail(request.session(), request.realm()).send(nominee, code, nomination.expires());
        return new NominationAnswer(code.revealForImmediateUse(), nominee.getId(), expires, mailed);
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

    /** Takes the right to end a nomination, which one request has and no other. */
    static void end(AdminRequest request, OperationType operation, Nomination present) {
        if (!NominationLock.take(request.session(), request.realm(), present)) {
            throw Refusal.of(request, operation, AdminProblems.NOMINATION_ENDING);
        }
    }
}
