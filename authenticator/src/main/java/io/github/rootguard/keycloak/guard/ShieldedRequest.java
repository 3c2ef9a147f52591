package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.facts.AdminCaller;
import io.github.rootguard.keycloak.operations.AdminPath;
import io.github.rootguard.keycloak.operations.RequestReader;
import io.github.rootguard.keycloak.operations.RequestedOperation;
import io.github.rootguard.keycloak.operations.RequestedOperation.Changes;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.task.AdminOperation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorResponseException;

/** One request to a guarded realm, or by a root user. */
final class ShieldedRequest {
    private static final String GATE = "root-guard-gate";

    /** Root's own account API but for ending sessions; without this, Keycloak answers a refusal of the store with 500. */
    private static final Pattern OWN_ACCOUNT = Pattern.compile("(^|/)realms/[^/]+/account(/(?!sessions).*)?$");

    /** What is refused behind the filter, by the code of the answer. */
    private static final Map<String, RuleId> BEHIND =
            Map.of(RootOnly.ERROR, RuleId.ROOT_ONLY_OPERATION, KeyInUse.ERROR, RuleId.SEALING_KEY_KEPT);

    private static final String OWN_RESOURCES = "root-guard";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminCaller caller;
    private final ContainerRequestContext request;
    private final AdminPath path;
    private boolean recorded;

    ShieldedRequest(KeycloakSession session, RealmModel realm, AdminCaller caller, ContainerRequestContext request) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.request = request;
        this.path = AdminPath.of(request.getUriInfo());
    }

    /** What answers the request in the place of Keycloak's resource; empty when the resource may see it. */
    Optional<Response> refusal(@Nullable ResourceInfo resource) {
        if (caller.rootWithoutSession() && enforcedForCaller()) {
            return Optional.of(refused(
                    RootOnly.sessionEnded(session), RefusalRecord.denied(RootOnly.ERROR, RuleId.ROOT_SESSION_GRANTED)));
        }
        if (RequestReader.reads(request.getMethod())) {
            ForeignRead.mark(session, caller);
            return Optional.empty();
        }
        RequestedOperation requested = requested(resource);
        Optional<Response> refusal = operation(requested).flatMap(this::judged);
        if (refusal.isEmpty() && requested.changes() != Changes.NOTHING) {
            CommitCheck.enlist(session, realm, caller, requested.changes(), path, this::record);
        }
        return refusal;
    }

    /**
     * Takes notice of the answer: a refusal that is not on record yet comes from a store behind the filter. Our own
     * resources record theirs.
     */
    void answered(@Nullable String error) {
        RuleId rule = BEHIND.get(String.valueOf(error));
        if (!recorded && !path.leadsTo(OWN_RESOURCES) && error != null && rule != null) {
            recorded = true;
            RefusedAdminRequest.record(session, realm, request, RefusalRecord.denied(error, rule));
        }
    }

    /** What is shown in the place of this entity; empty when it may be shown as it is. */
    Optional<Object> shown(Object entity) {
        return ForeignRead.now(session)
                ? HiddenFromOthers.instead(RealmPolicies.of(session, realm), path, entity)
                : Optional.empty();
    }

    private RequestedOperation requested(@Nullable ResourceInfo resource) {
        return new RequestReader(session, realm).read(request.getMethod(), resource, path);
    }

    /** Root's account and the gate stand above what the table says about the resource. */
    private Optional<AdminOperation> operation(RequestedOperation requested) {
        if (RootAccountPath.changesRoot(RealmPolicies.of(session, realm), path)
                || (caller.root()
                        && caller.ofTargetRealm()
                        && OWN_ACCOUNT.matcher(request.getUriInfo().getPath()).find())) {
            return Optional.of(AdminOperation.OWN_ACCOUNT);
        }
        if (path.leadsTo("authentication", "required-actions", GATE)) {
            return Optional.of(AdminOperation.ROOT_POLICY);
        }
        return new AdministrationReach(session, path).handsOn(realm)
                ? Optional.of(AdminOperation.ADMINISTRATIVE_ROLES)
                : requested.operation();
    }

    private Optional<Response> judged(AdminOperation operation) {
        return new OperationShield(session, realm, caller).refusal(operation).flatMap(refusal -> {
            record(refusal);
            return refusal.enforced() ? Optional.of(RefusedAdminRequest.response(refusal.answer())) : Optional.empty();
        });
    }

    private Response refused(ErrorResponseException answer, RefusalRecord record) {
        recorded = true;
        RefusedAdminRequest.record(session, realm, request, record);
        return RefusedAdminRequest.response(answer);
    }

    private void record(OperationRefusal refusal) {
        recorded = true;
        RefusedAdminRequest.record(session, realm, request, RefusalRecord.of(refusal));
    }

    private boolean enforcedForCaller() {
        return caller.realm() == null
                || !RealmPolicies.of(session, caller.realm()).monitors();
    }
}
