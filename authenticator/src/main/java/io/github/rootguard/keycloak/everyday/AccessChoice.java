package io.github.rootguard.keycloak.everyday;

import io.github.rootguard.policy.everyday.AdminAccess;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * One of the things that the wizard offers: an access, in the realm itself or, from the master realm, in one realm or in
 * all of them.
 *
 * @param realmName realm that it is for; empty for the realm of the wizard, which in the master realm is all of them
 * @param access what the administrator may do there
 */
public record AccessChoice(Optional<String> realmName, AdminAccess access) {
    private static final String SEPARATOR = "/";
    private static final Set<String> FOR_USERS = Set.of(
            AdminRoles.MANAGE_USERS,
            AdminRoles.VIEW_USERS,
            AdminRoles.QUERY_USERS,
            AdminRoles.QUERY_GROUPS,
            AdminRoles.VIEW_REALM);
    private static final Set<String> FOR_CLIENTS = Set.of(
            AdminRoles.CREATE_CLIENT,
            AdminRoles.MANAGE_CLIENTS,
            AdminRoles.VIEW_CLIENTS,
            AdminRoles.QUERY_CLIENTS,
            AdminRoles.VIEW_REALM);

    /** Everything that the wizard of this realm offers, in its order. */
    public static Stream<AccessChoice> offered(KeycloakSession session, RealmModel realm) {
        if (!Config.getAdminRealm().equals(realm.getName())) {
            return Stream.of(AdminAccess.values()).map(access -> new AccessChoice(Optional.empty(), access));
        }
        return Stream.concat(
                Stream.of(new AccessChoice(Optional.empty(), AdminAccess.FULL)),
                session.realms()
                        .getRealmsStream()
                        .map(RealmModel::getName)
                        .sorted()
                        .flatMap(name -> Stream.of(AdminAccess.values())
                                .map(access -> new AccessChoice(Optional.of(name), access))));
    }

    /** The value of the field. */
    public String value() {
        return realmName.map(name -> name + SEPARATOR).orElse("") + access.id();
    }

    /**
     * The roles that it comes to.
     *
     * @param realm realm of the wizard, where the administrator will be
     */
    public Stream<RoleModel> roles(KeycloakSession session, RealmModel realm) {
        boolean master = Config.getAdminRealm().equals(realm.getName());
        if (master && realmName.isEmpty()) {
            return Stream.ofNullable(realm.getRole(AdminRoles.ADMIN));
        }
        ClientModel management = realmName
                .map(name -> session.realms().getRealmByName(name))
                .map(RealmModel::getMasterAdminClient)
                .orElseGet(() -> realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID));
        if (access == AdminAccess.FULL && !master) {
            return Stream.ofNullable(management.getRole(AdminRoles.REALM_ADMIN));
        }
        return management.getRolesStream().filter(role -> included().test(role.getName()));
    }

    private Predicate<String> included() {
        return switch (access) {
            case FULL -> name -> true;
            case USERS -> FOR_USERS::contains;
            case CLIENTS -> FOR_CLIENTS::contains;
            case READ_ONLY -> name -> name.startsWith("view-") || name.startsWith("query-");
        };
    }
}
