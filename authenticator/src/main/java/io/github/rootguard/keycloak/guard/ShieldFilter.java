package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.facts.RootCaller;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.policy.session.RootSession;
import io.github.rootguard.policy.task.AdminOperation;
import io.github.rootguard.policy.task.TaskCatalogue;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Answers requests that only root may make before Keycloak's resources see them, with a text that says what, why and who
 * can. The stores behind it refuse the same things without it; here the answer is clear and the request is recorded.
 *
 * <p>Keycloak runs it after authentication and after all sub-resources are found, so realm and caller are known.
 */
@Provider
public final class ShieldFilter implements ContainerRequestFilter {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String USERS = "users";
    private static final String LOGOUT = "logout";
    private static final String GATE = "root-guard-gate";

    /** Root's own account API but for ending sessions; without this, Keycloak answers a refusal of the store with 500. */
    private static final Pattern OWN_ACCOUNT = Pattern.compile("(^|/)realms/[^/]+/account(/(?!sessions).*)?$");

    @Override
    public void filter(ContainerRequestContext request) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        if (session == null) {
            return;
        }
        ChokePoints.filtered(session);
        RealmModel realm = session.getContext().getRealm();
        if (realm == null) {
            return;
        }
        RealmPolicy policy = RealmPolicies.of(session, realm);
        if (policy.guarded()) {
            refusal(session, realm, policy, request).ifPresent(refused -> {
                RefusedAdminRequest.record(session, realm, request, refused.getError());
                request.abortWith(RefusedAdminRequest.response(refused));
            });
        }
    }

    private Optional<ErrorResponseException> refusal(
            KeycloakSession session, RealmModel realm, RealmPolicy policy, ContainerRequestContext request) {
        Optional<RootSession> caller = RootCaller.session(session, realm);
        if (caller.isEmpty() && callerIsRoot(session, policy)) {
            return Optional.of(RootOnly.sessionEnded());
        }
        if (READS.contains(request.getMethod())) {
            return Optional.empty();
        }
        GateCommitCheck.enlist(
                session,
                realm,
                refused -> RefusedAdminRequest.recordApart(session, realm, request, refused.getError()));
        AdminPath path = AdminPath.of(request.getUriInfo());
        if (changesRoot(policy, path)) {
            return unlessAllowed(caller, AdminOperation.OWN_ACCOUNT, RootOnly.account());
        }
        if (caller.isPresent()
                && OWN_ACCOUNT.matcher(request.getUriInfo().getPath()).find()) {
            return unlessAllowed(caller, AdminOperation.OWN_ACCOUNT, RootOnly.account());
        }
        if (changesGate(path)) {
            return unlessAllowed(caller, AdminOperation.ROOT_POLICY, RootOnly.policy());
        }
        return Optional.empty();
    }

    private static Optional<ErrorResponseException> unlessAllowed(
            Optional<RootSession> caller, AdminOperation operation, ErrorResponseException refusal) {
        if (caller.isEmpty()) {
            return Optional.of(refusal);
        }
        return TaskCatalogue.allows(caller.get().task(), operation)
                ? Optional.empty()
                : Optional.of(RootOnly.task(caller.get().task(), TaskCatalogue.taskFor(operation)));
    }

    private static boolean callerIsRoot(KeycloakSession session, RealmPolicy policy) {
        UserSessionModel caller = session.getContext().getUserSession();
        UserModel user = caller == null ? null : caller.getUser();
        return user != null && policy.isRoot(user.getId());
    }

    private static boolean changesRoot(RealmPolicy policy, AdminPath path) {
        return policy.rootUserIds().stream()
                .anyMatch(root -> path.leadsTo(USERS, root) && !path.is(USERS, root, LOGOUT));
    }

    private static boolean changesGate(AdminPath path) {
        return path.leadsTo("authentication", "required-actions", GATE);
    }
}
