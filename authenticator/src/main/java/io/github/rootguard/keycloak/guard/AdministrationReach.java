package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.operations.AdminPath;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * Whether the role or group that a request names leads to administration. Giving an administrative role to a group, or
 * putting it into another role, gives it to everybody who has that.
 */
final class AdministrationReach {
    private static final int MEMBER = 1;
    private static final int CLIENT_ROLE = 3;

    private final KeycloakSession session;
    private final AdminPath path;

    AdministrationReach(KeycloakSession session, AdminPath path) {
        this.session = session;
        this.path = path;
    }

    /** Whether it leads there now. */
    boolean reached(RealmModel realm) {
        Optional<GroupModel> group = group(realm);
        return group.isPresent()
                ? AdministrativeRoles.reached(realm, group.get())
                : role(realm)
                        .filter(role -> AdministrativeRoles.reached(realm, Stream.of(role)))
                        .isPresent();
    }

    /** Whether the request makes members of a group that leads there: its subgroups, or everybody who is new. */
    boolean handsOn(RealmModel realm) {
        boolean members = path.leadsTo("default-groups")
                || (path.leadsTo("groups")
                        && path.segments().size() > MEMBER + 1
                        && path.segments().get(MEMBER + 1).equals("children"));
        return members && reached(realm);
    }

    private Optional<GroupModel> group(RealmModel realm) {
        return path.after("groups")
                .or(() -> path.after("default-groups"))
                .map(id -> session.groups().getGroupById(realm, id));
    }

    private Optional<RoleModel> role(RealmModel realm) {
        return path.after("roles-by-id")
                .map(realm::getRoleById)
                .or(() -> path.after("roles").map(realm::getRole))
                .or(() -> path.after("clients").map(id -> clientRole(realm.getClientById(id))));
    }

    private @Nullable RoleModel clientRole(@Nullable ClientModel client) {
        boolean named = path.segments().size() > CLIENT_ROLE
                && path.segments().get(CLIENT_ROLE - 1).equals("roles");
        return client != null && named ? client.getRole(path.segments().get(CLIENT_ROLE)) : null;
    }
}
