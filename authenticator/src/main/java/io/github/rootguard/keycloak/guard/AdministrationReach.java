package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.operations.AdminPath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * To which administrative roles the roles and groups of a request lead, and those that every new user gets. Giving such
 * a role to a group, or putting it into another role, gives it to everybody who has that.
 */
final class AdministrationReach {
    private static final String DEFAULT_GROUPS = "default-groups";
    private static final String ROLES = "roles";

    /** Segments behind which the id of a role or group stands. */
    private static final Set<String> COLLECTIONS = Set.of("groups", DEFAULT_GROUPS, "roles-by-id", ROLES);

    private static final String CLIENTS = "clients";
    private static final String SUBGROUPS = "children";

    private final KeycloakSession session;
    private final AdminPath path;

    AdministrationReach(KeycloakSession session, AdminPath path) {
        this.session = session;
        this.path = path;
    }

    /** Who leads to which administrative role now: pairs of ids. */
    Set<String> reached(RealmModel realm) {
        Set<String> reached = new HashSet<>();
        Stream.concat(Stream.ofNullable(realm.getDefaultRole()), roles(realm))
                .forEach(role -> AdministrativeRoles.reached(realm, Stream.of(role))
                        .forEach(administrative -> reached.add(role.getId() + " " + administrative)));
        // A group that is about to become a default one leads there for nobody but its members yet.
        Stream<GroupModel> named = path.leadsTo(DEFAULT_GROUPS) ? Stream.empty() : groups(realm);
        Stream.concat(realm.getDefaultGroupsStream(), named)
                .forEach(group -> AdministrativeRoles.reached(realm, group)
                        .forEach(administrative -> reached.add(group.getId() + " " + administrative)));
        return reached;
    }

    /** Whether the request makes subgroups of a group that leads there: their members get what it has. */
    boolean handsOn(RealmModel realm) {
        return path.segments().contains(SUBGROUPS)
                && groups(realm)
                        .anyMatch(group ->
                                !AdministrativeRoles.reached(realm, group).isEmpty());
    }

    private Stream<GroupModel> groups(RealmModel realm) {
        return ids().flatMap(id -> Stream.ofNullable(session.groups().getGroupById(realm, id)));
    }

    private Stream<RoleModel> roles(RealmModel realm) {
        return Stream.concat(
                ids().flatMap(id -> Stream.ofNullable(realm.getRoleById(id))), Stream.ofNullable(roleByName(realm)));
    }

    private Stream<String> ids() {
        List<String> segments = path.segments();
        return IntStream.range(1, segments.size())
                .filter(at -> COLLECTIONS.contains(segments.get(at - 1)))
                .mapToObj(segments::get);
    }

    private @Nullable RoleModel roleByName(RealmModel realm) {
        List<String> segments = path.segments();
        int at = segments.indexOf(ROLES);
        if (at < 0 || at + 1 >= segments.size()) {
            return null;
        }
        String name = segments.get(at + 1);
        if (!path.leadsTo(CLIENTS)) {
            return realm.getRole(name);
        }
        Optional<ClientModel> client = path.after(CLIENTS).map(realm::getClientById);
        return client.map(found -> found.getRole(name)).orElse(null);
    }
}
