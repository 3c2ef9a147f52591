package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.event.PolicyOutcome;
import io.github.rootguard.policy.RuleId;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;

/** The record and the answer of an admin request that was refused. */
final class RefusedAdminRequest {
    private static final Logger LOG = Logger.getLogger(RefusedAdminRequest.class);

    private static final String READ = "GET";

    private RefusedAdminRequest() {}

    static Response response(ErrorResponseException refused) {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new OAuth2ErrorRepresentation(refused.getError(), refused.getErrorDescription()))
                .build();
    }

    /**
     * Writes an admin event with the error, for callers who administer something: every user of a realm can knock here,
     * and must not be able to fill the event store.
     */
    static void record(KeycloakSession session, RealmModel realm, ContainerRequestContext request, String error) {
        administrator(session, realm, request)
                .ifPresent(
                        auth -> write(session, realm, auth, session.getContext().getConnection(), request, error));
    }

    /** As {@link #record} in a transaction of its own, for a request that is being rolled back. */
    static void recordApart(KeycloakSession session, RealmModel realm, ContainerRequestContext request, String error) {
        ClientConnection connection = session.getContext().getConnection();
        String realmId = realm.getId();
        administrator(session, realm, request)
                .ifPresent(auth -> KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
                    RealmModel fresh = own.realms().getRealm(realmId);
                    own.getContext().setRealm(fresh);
                    write(own, fresh, auth, connection, request, error);
                }));
    }

    private static Optional<AdminAuth> administrator(
            KeycloakSession session, RealmModel realm, ContainerRequestContext request) {
        UserSessionModel caller = session.getContext().getUserSession();
        if (caller == null
                || caller.getUser() == null
                || READ.equals(request.getMethod())
                || AdminPath.of(request.getUriInfo()).segments().isEmpty()
                || !(session.getContext().getBearerToken() instanceof AccessToken token)) {
            return Optional.empty();
        }
        AdminAuth auth = new AdminAuth(
                caller.getRealm(), token, caller.getUser(), session.getContext().getClient());
        return AdminPermissions.evaluator(session, realm, auth).hasOneAdminRole(AdminRoles.ALL_REALM_ROLES)
                ? Optional.of(auth)
                : Optional.empty();
    }

    private static void write(
            KeycloakSession session,
            RealmModel realm,
            AdminAuth auth,
            ClientConnection connection,
            ContainerRequestContext request,
            String error) {
        LOG.infof(
                "refused %s in realm %s: %s, caller %s",
                request.getMethod(), realm.getId(), error, auth.getUser().getId());
        AdminEventBuilder event = new AdminEventBuilder(realm, auth, session, connection);
        AdminPath path = AdminPath.of(request.getUriInfo());
        event.operation(operation(request.getMethod()))
                .resource(path.leadsTo("users") ? ResourceType.USER : ResourceType.REQUIRED_ACTION)
                .resourcePath(path.segments().toArray(String[]::new))
                .detail(EventDetails.POLICY_OUTCOME, PolicyOutcome.DENY.id())
                .detail(EventDetails.POLICY_RULE, rule(path).id());
        event.getEvent().setError(error);
        event.success();
    }

    private static RuleId rule(AdminPath path) {
        return path.leadsTo("users") ? RuleId.ROOT_ACCOUNT_SHIELD : RuleId.ROOT_ONLY_OPERATION;
    }

    private static OperationType operation(String method) {
        return switch (method) {
            case "POST" -> OperationType.CREATE;
            case "DELETE" -> OperationType.DELETE;
            default -> OperationType.UPDATE;
        };
    }
}
