package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.AccessKeyEdit;
import io.github.rootguard.keycloak.credential.AccessKeyIndex;
import io.github.rootguard.keycloak.credential.AccessKeyView;
import io.github.rootguard.keycloak.credential.AccessKeys;
import io.github.rootguard.policy.accesskey.AccessKeyId;
import io.github.rootguard.policy.accesskey.AccessKeyStatus;
import io.github.rootguard.policy.settings.AccessKeySettings.Limits;
import io.github.rootguard.policy.task.AdminOperation;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;

/** The access keys of a realm. Secrets are nowhere, so nothing here shows one. */
public final class AccessKeysResource {
    private static final int PAGE = 500;

    private final AdminRequest request;

    AccessKeysResource(AdminRequest request) {
        this.request = request;
    }

    /**
     * Access keys ordered by owner. Needs {@code view-users}.
     *
     * @param user id of the owner; all owners when nothing is said
     * @param status id of the status that keys must have; all when nothing is said
     * @param first how many to leave out, 0 when nothing is said
     * @param max how many to show at most, 1 to 1000, 100 when nothing is said
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<AccessKeyView> list(
            @QueryParam("user") @Nullable String user,
            @QueryParam("status") @Nullable String status,
            @QueryParam("first") @Nullable String first,
            @QueryParam("max") @Nullable String max) {
        request.auth().users().requireView();
        Page page = Page.read(first, max);
        Optional<AccessKeyStatus> wanted = Optional.ofNullable(status).map(this::status);
        Predicate<AccessKey> filter = key -> wanted.filter(each -> each != key.status(limits(), request.now()))
                .isEmpty();
        return user == null ? ofRealm(filter, page) : ofUser(user, filter, page);
    }

    /** Switches a key on or off by {@code {"status": "active"|"inactive"}}. Needs {@code manage-users}. */
    @PUT
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public AccessKeyView update(@PathParam("id") String id, InputStream body) {
        UserModel owner = managed(id, OperationType.UPDATE);
        AccessKeyStatus status = AccessKeyEdit.wanted(body)
                .orElseThrow(() -> Refusal.of(request, OperationType.UPDATE, AdminProblems.ACCESS_KEY_STATUS));
        AccessKey changed = new AccessKeyEdit(request.session(), request.realm(), owner.getId())
                .switchTo(id, status)
                .orElseThrow(() -> Refusal.of(request, OperationType.UPDATE, AdminProblems.ACCESS_KEY_NOT_FOUND));
        RootGuardAdminEvents.written(
                request,
                OperationType.UPDATE,
                Map.of("access_key_id", id, "userId", owner.getId(), "status", status.id()));
        return view(new AccessKeyIndex.Owned(changed, owner.getId()));
    }

    /** Deletes a key that is not active: 204, or 409 {@code access_key_active}. Needs {@code manage-users}. */
    @DELETE
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response delete(@PathParam("id") String id) {
        UserModel owner = managed(id, OperationType.DELETE);
        boolean gone = new AccessKeyEdit(request.session(), request.realm(), owner.getId())
                .delete(id)
                .orElseThrow(() -> Refusal.of(request, OperationType.DELETE, AdminProblems.ACCESS_KEY_NOT_FOUND));
        if (!gone) {
            throw Refusal.of(request, OperationType.DELETE, AdminProblems.ACCESS_KEY_ACTIVE);
        }
        RootGuardAdminEvents.written(
                request, OperationType.DELETE, Map.of("access_key_id", id, "userId", owner.getId()));
        return Response.noContent().build();
    }

    private List<AccessKeyView> ofUser(String userId, Predicate<AccessKey> filter, Page page) {
        UserModel owner = request.session().users().getUserById(request.realm(), userId);
        if (owner == null) {
            return List.of();
        }
        request.auth().users().requireView(owner);
        return AccessKeys.of(owner).stream()
                .filter(filter)
                .skip(page.first())
                .limit(page.max())
                .map(key -> view(new AccessKeyIndex.Owned(key, userId)))
                .toList();
    }

    private List<AccessKeyView> ofRealm(Predicate<AccessKey> filter, Page wanted) {
        AccessKeyIndex index = new AccessKeyIndex(request.session(), request.realm());
        List<AccessKeyView> found = new ArrayList<>();
        int left = wanted.first();
        int from = 0;
        boolean more = true;
        while (more && found.size() < wanted.max()) {
            AccessKeyIndex.Page page = index.page(from, PAGE);
            for (AccessKeyIndex.Owned owned : page.keys()) {
                if (filter.test(owned.key()) && left-- <= 0 && found.size() < wanted.max()) {
                    found.add(view(owned));
                }
            }
            from += PAGE;
            more = page.more();
        }
        return found;
    }

    /** The owner of a key, whom the caller must be allowed to manage; root's keys are root's own business. */
    private UserModel managed(String id, OperationType operation) {
        request.auth().users().requireManage();
        TaskScope.problem(request, AdminOperation.USERS).ifPresent(problem -> {
            throw Refusal.of(request, operation, problem);
        });
        UserModel owner = AccessKeyId.parse(id)
                .map(parsed -> request.session()
                        .users()
                        .getUserById(request.realm(), parsed.userId().toString()))
                .orElseThrow(() -> Refusal.of(request, operation, AdminProblems.ACCESS_KEY_NOT_FOUND));
        request.auth().users().requireManage(owner);
        if (request.policy().isRoot(owner.getId())) {
            throw Refusal.of(request, operation, AdminProblems.ACCESS_KEY_IS_ROOTS);
        }
        return owner;
    }

    private AccessKeyView view(AccessKeyIndex.Owned owned) {
        return AccessKeyView.of(owned.key(), owned.userId(), limits(), request.now());
    }

    private Limits limits() {
        return request.policy().settings().accessKeys().limits();
    }

    private AccessKeyStatus status(String id) {
        return AccessKeyStatus.of(id).orElseThrow(() -> Refusal.ofRead(AdminProblems.ACCESS_KEY_FILTER));
    }
}
