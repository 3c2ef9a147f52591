package io.github.rootguard.keycloak.guard;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** The roles by which somebody administers a realm or its users as a whole. */
final class AdministrativeRoles {
    private static final Set<String> NAMES =
            Set.of(AdminRoles.REALM_ADMIN, AdminRoles.MANAGE_REALM, AdminRoles.MANAGE_USERS, AdminRoles.IMPERSONATION);

    private AdministrativeRoles() {}

    /** Ids of the administrative roles among these and what they include. */
    static Set<String> reached(RealmModel realm, Stream<RoleModel> roles) {
        return expanded(roles).stream()
                .filter(role -> administrative(realm, role))
                .map(RoleModel::getId)
                .collect(Collectors.toSet());
    }

    /**
     * Role by role: asked for many at once, as Keycloak's own expansion does, the cache of Keycloak 26.7 answers with
     * what a role included before this transaction changed it.
     */
    private static Collection<RoleModel> expanded(Stream<RoleModel> roles) {
        Map<String, RoleModel> found = new HashMap<>();
        Deque<RoleModel> open = new ArrayDeque<>(roles.toList());
        while (!open.isEmpty()) {
            RoleModel role = open.pop();
            if (found.put(role.getId(), role) == null) {
                role.getCompositesStream().forEach(open::push);
            }
        }
        return found.values();
    }

    /** Ids of the administrative roles that whoever is in the group has by that. */
    static Set<String> reached(RealmModel realm, GroupModel group) {
        Set<String> reached = new HashSet<>();
        for (GroupModel at = group; at != null; at = at.getParent()) {
            reached.addAll(reached(realm, at.getRoleMappingsStream()));
        }
        return reached;
    }

    private static boolean administrative(RealmModel realm, RoleModel role) {
        boolean master = realm.equals(realm.getMasterAdminClient().getRealm());
        if (!role.isClientRole()) {
            return master && AdminRoles.ADMIN.equals(role.getName());
        }
        return NAMES.contains(role.getName())
                && role.getContainer() instanceof ClientModel client
                && (master
                        ? client.equals(realm.getMasterAdminClient())
                        : Constants.REALM_MANAGEMENT_CLIENT_ID.equals(client.getClientId()));
    }
}
