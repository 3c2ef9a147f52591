package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.event.DecisionCount;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.event.PolicyOutcome;
import io.github.rootguard.keycloak.operations.AdminPath;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
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
    private static final Map<String, ResourceType> RESOURCES = Map.of(
            "users", ResourceType.USER,
            "groups", ResourceType.GROUP,
            "roles", ResourceType.REALM_ROLE,
            "roles-by-id", ResourceType.REALM_ROLE,
            "clients", ResourceType.CLIENT,
            "client-scopes", ResourceType.CLIENT_SCOPE,
            "components", ResourceType.COMPONENT,
            "identity-provider", ResourceType.IDENTITY_PROVIDER,
            "authentication", ResourceType.REQUIRED_ACTION,
            "organizations", ResourceType.ORGANIZATION);

    private RefusedAdminRequest() {}

    static Response response(ErrorResponseException refused) {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new OAuth2ErrorRepresentation(refused.getError(), refused.getErrorDescription()))
                .build();
    }

    /**
     * Writes an admin event with the error, for callers who administer something: every user of a realm can knock here,
     * and must not be able to fill the event store. It has a transaction of its own, because the request may be rolled
     * back.
     */
    static void record(
            KeycloakSession session, RealmModel realm, ContainerRequestContext request, RefusalRecord refused) {
        ClientConnection connection = session.getContext().getConnection();
        String realmId = realm.getId();
        administrator(session, realm, request)
                .ifPresentOrElse(
                        auth -> KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
                            RealmModel fresh = own.realms().getRealm(realmId);
                            own.getContext().setRealm(fresh);
                            write(own, fresh, auth, connection, request, refused);
                        }),
                        () -> DecisionCount.add(realm, refused.rules(), refused.outcome()));
    }

    private static Optional<AdminAuth> administrator(
            KeycloakSession session, RealmModel realm, ContainerRequestContext request) {
        UserSessionModel caller = session.getContext().getUserSession();
        if (caller == null
                || caller.getUser() == null
                || READ.equals(request.getMethod())
                || AdminPath.find(request.getUriInfo()).isEmpty()
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
            RefusalRecord refused) {
        LOG.infof(
                "%s %s in realm %s: %s, caller %s",
                refused.outcome().id(),
                request.getMethod(),
                realm.getId(),
                refused.error(),
                auth.getUser().getId());
        AdminEventBuilder event = new AdminEventBuilder(realm, auth, session, connection);
        AdminPath path = AdminPath.of(request.getUriInfo());
        event.operation(operation(request.getMethod()))
                .resource(resource(path))
                .resourcePath(path.segments().toArray(String[]::new))
                .detail(EventDetails.POLICY_OUTCOME, refused.outcome().id())
                .detail(EventDetails.POLICY_RULE, refused.rules());
        if (refused.outcome() == PolicyOutcome.DENY) {
            event.getEvent().setError(refused.error());
        }
        event.success();
    }

    private static ResourceType resource(AdminPath path) {
        String first = path.segments().isEmpty() ? "" : path.segments().get(0);
        return RESOURCES.getOrDefault(first, ResourceType.REALM);
    }

    private static OperationType operation(String method) {
        return switch (method) {
            case "POST" -> OperationType.CREATE;
            case "DELETE" -> OperationType.DELETE;
            default -> OperationType.UPDATE;
        };
    }
}
