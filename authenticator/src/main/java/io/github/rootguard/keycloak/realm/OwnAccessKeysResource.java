package io.github.rootguard.keycloak.realm;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.AccessKeyCredentialModel;
import io.github.rootguard.keycloak.credential.AccessKeyEdit;
import io.github.rootguard.keycloak.credential.AccessKeyView;
import io.github.rootguard.keycloak.credential.AccessKeys;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.facts.RootCaller;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.accesskey.AccessKeyStatus;
import io.github.rootguard.policy.settings.AccessKeySettings.Limits;
import io.github.rootguard.policy.task.AdminOperation;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * A user's own access keys, for a token of the account console. Keys are made on pages only, where the user proves to be
 * there.
 */
public final class OwnAccessKeysResource {
    private final KeycloakSession session;
    private final RealmModel realm;

    OwnAccessKeysResource(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** All keys of the caller. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<AccessKeyView> list() {
        UserModel user = caller(AccountRoles.VIEW_PROFILE, AccountRoles.MANAGE_ACCOUNT);
        return AccessKeys.of(user).stream().map(key -> view(user, key)).toList();
    }

    /** Switches a key on or off: {@code {"status": "active"}} or {@code {"status": "inactive"}}. */
    @PUT
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public AccessKeyView update(@PathParam("id") String id, InputStream body) {
        UserModel user = manager();
        AccessKeyStatus status = AccessKeyEdit.wanted(body)
                .orElseThrow(() -> error(
                        Response.Status.BAD_REQUEST,
                        "invalid_request",
                        "The body must be a JSON object with the field status alone, which is active or inactive"));
        AccessKey changed = new AccessKeyEdit(session, realm, user.getId())
                .switchTo(id, status)
                .orElseThrow(OwnAccessKeysResource::unknown);
        record(user, id, EventType.UPDATE_CREDENTIAL);
        return view(user, changed);
    }

    /** Deletes a key that is not active: 204, or 409 {@code access_key_active}. */
    @DELETE
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response delete(@PathParam("id") String id) {
        UserModel user = manager();
        boolean gone =
                new AccessKeyEdit(session, realm, user.getId()).delete(id).orElseThrow(OwnAccessKeysResource::unknown);
        if (!gone) {
            throw error(Response.Status.CONFLICT, "access_key_active", "Deactivate the access key before deleting it");
        }
        record(user, id, EventType.REMOVE_CREDENTIAL);
        return Response.noContent().build();
    }

    private UserModel manager() {
        UserModel user = caller(AccountRoles.MANAGE_ACCOUNT);
        if (RealmPolicies.of(session, realm).isRoot(user.getId())
                && !RootCaller.may(session, realm, AdminOperation.OWN_ACCOUNT)) {
            throw error(
                    Response.Status.FORBIDDEN,
                    "root_only",
                    "The root user changes its own access keys in a root session whose task allows it");
        }
        return user;
    }

    /** As Keycloak's account API asks: a token for the account with one of the roles. */
    private UserModel caller(String... roles) {
        AuthResult caller = new AppAuthManager.BearerTokenAuthenticator(session)
                .setAudience(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID)
                .authenticate();
        if (caller == null) {
            throw new NotAuthorizedException("Bearer");
        }
        session.getContext().setUserSession(caller.session());
        session.getContext().setBearerToken(caller.token());
        AccessToken.Access access = caller.token().getResourceAccess(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        for (String role : roles) {
            if (access != null && access.isUserInRole(role)) {
                return caller.user();
            }
        }
        throw error(Response.Status.FORBIDDEN, "access_denied", "The token does not have the role " + roles[0]);
    }

    private AccessKeyView view(UserModel user, AccessKey key) {
        Limits limits = RealmPolicies.of(session, realm).settings().accessKeys().limits();
        return AccessKeyView.of(key, user.getId(), limits, KeycloakClock.INSTANCE.instant());
    }

    private void record(UserModel user, String id, EventType type) {
        new EventBuilder(realm, session, session.getContext().getConnection())
                .event(type)
                .user(user)
                .detail(Details.CREDENTIAL_TYPE, AccessKeyCredentialModel.TYPE)
                .detail(EventDetails.ACCESS_KEY_ID, id)
                .success();
    }

    private static ErrorResponseException unknown() {
        return error(Response.Status.NOT_FOUND, "access_key_not_found", "There is no such access key");
    }

    private static ErrorResponseException error(Response.Status status, String code, String description) {
        return new ErrorResponseException(code, description, status);
    }
}
