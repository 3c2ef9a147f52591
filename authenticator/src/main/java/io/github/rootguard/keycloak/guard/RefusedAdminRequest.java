package io.github.rootguard.keycloak.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** The record and the answer of an admin request that was refused. */
final class RefusedAdminRequest {
    private static final Logger LOG = Logger.getLogger(RefusedAdminRequest.class);

    private RefusedAdminRequest() {}

    static Response response(ErrorResponseException refused) {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new OAuth2ErrorRepresentation(refused.getError(), refused.getErrorDescription()))
                .build();
    }

    /** Writes an admin event with the error; a caller who is not known leaves a line in the log only. */
    static void record(KeycloakSession session, RealmModel realm, ContainerRequestContext request, String error) {
        UserSessionModel caller = session.getContext().getUserSession();
        LOG.infof(
                "refused %s in realm %s: %s, caller %s",
                request.getMethod(),
                realm.getId(),
                error,
                caller == null || caller.getUser() == null
                        ? "unknown"
                        : caller.getUser().getId());
        if (caller == null || !(session.getContext().getBearerToken() instanceof AccessToken token)) {
            return;
        }
        AdminAuth auth = new AdminAuth(
                caller.getRealm(), token, caller.getUser(), session.getContext().getClient());
        AdminEventBuilder event =
                new AdminEventBuilder(realm, auth, session, session.getContext().getConnection());
        AdminPath path = AdminPath.of(request.getUriInfo());
        event.operation(operation(request.getMethod()))
                .resource(path.leadsTo("users") ? ResourceType.USER : ResourceType.REQUIRED_ACTION)
                .resourcePath(path.segments().toArray(String[]::new));
        event.getEvent().setError(error);
        event.success();
    }

    private static OperationType operation(String method) {
        return switch (method) {
            case "POST" -> OperationType.CREATE;
            case "DELETE" -> OperationType.DELETE;
            default -> OperationType.UPDATE;
        };
    }
}
