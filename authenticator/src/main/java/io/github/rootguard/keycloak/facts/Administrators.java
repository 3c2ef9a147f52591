package io.github.rootguard.keycloak.facts;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * Who holds one of some roles, by whatever role or group. Keycloak has no query for that, so its database is asked:
 * counted there, and never loaded as a whole.
 */
public final class Administrators {
    /**
     * A condition on the user {@code u}, with the parameters roles and groups. One list of few users, which the database
     * makes first: of two lists with "or" between them it looks through all users instead.
     */
    public static final String HOLDS =
            " u.id in (select m.user.id from UserRoleMappingEntity m where m.roleId in :roles"
                    + " union select g.user.id from UserGroupMembershipEntity g where g.groupId in :groups)";

    private static final String HOLDERS =
            " from UserEntity u where u.realmId = :realm and u.enabled = true and" + HOLDS;
    private static final String PEOPLE = " and u.serviceAccountClientLink is null";
    private static final String WITHOUT_FACTOR =
            " and not exists" + " (select c.id from CredentialEntity c where c.user.id = u.id and c.type in :factors)";
    private static final String ROLES = "roles";
    private static final String GROUPS = "groups";
    private static final String REALM = "realm";

    /** No query may get an empty list. */
    private static final String NOTHING = "-";

    private final EntityManager database;
    private final RealmModel realm;
    private final Set<String> roles;
    private final Set<String> groups;

    private Administrators(EntityManager database, RealmModel realm, Stream<RoleModel> wanted) {
        this.database = database;
        this.realm = realm;
        this.roles = closed(
                wanted.map(RoleModel::getId).toList(),
                "select c.parentRole.id from CompositeRoleEntity c where c.childRole.id in :known");
        this.groups = closed(
                database.createQuery(
                                "select distinct m.group.id from GroupRoleMappingEntity m where m.roleId in :roles",
                                String.class)
                        .setParameter(ROLES, roles)
                        .getResultList(),
                "select g.id from GroupEntity g where g.parentId in :known");
    }

    /** Those who hold the role that administers the whole realm. */
    public static Administrators ofAll(KeycloakSession session, RealmModel realm) {
        return of(session, realm, RootRole.of(session, realm).stream());
    }

    /** Those who hold any role of the clients by which Keycloak administers the realm; in master of all realms. */
    public static Administrators ofAny(KeycloakSession session, RealmModel realm) {
        Stream<ClientModel> management = Config.getAdminRealm().equals(realm.getName())
                ? session.realms().getRealmsStream().map(RealmModel::getMasterAdminClient)
                : Stream.of(session.clients().getClientByClientId(realm, Constants.REALM_MANAGEMENT_CLIENT_ID));
        return of(
                session,
                realm,
                Stream.concat(
                        RootRole.of(session, realm).stream(),
                        management.filter(Objects::nonNull).flatMap(ClientModel::getRolesStream)));
    }

    private static Administrators of(KeycloakSession session, RealmModel realm, Stream<RoleModel> wanted) {
        return new Administrators(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm, wanted);
    }

    /** Ids of the roles that lead there, themselves included; never empty. */
    public Set<String> roleIds() {
        return Set.copyOf(roles);
    }

    /** Ids of the groups that lead there; never empty. */
    public Set<String> groupIds() {
        return Set.copyOf(groups);
    }

    /** Whether every user gets there by a default role, or every new one by a default group. */
    public boolean everybody() {
        return (realm.getDefaultRole() != null
                        && roles.contains(realm.getDefaultRole().getId()))
                || realm.getDefaultGroupsStream().map(GroupModel::getId).anyMatch(groups::contains);
    }

    /** How many enabled people there are, without one. */
    public long peopleBeside(String userId) {
        return asked("select count(u)" + HOLDERS + PEOPLE + " and u.id <> :beside", Long.class)
                .setParameter("beside", userId)
                .getSingleResult();
    }

    /** How many enabled people there are. */
    public long people() {
        return peopleBeside(NOTHING);
    }

    /** How many of these people have no credential of these types. */
    public long peopleWithout(Collection<String> factors) {
        return asked("select count(u)" + HOLDERS + PEOPLE + WITHOUT_FACTOR, Long.class)
                .setParameter("factors", factors)
                .getSingleResult();
    }

    /** Ids of some of them. */
    public List<String> examplesWithout(Collection<String> factors, int most) {
        return asked("select u.id" + HOLDERS + PEOPLE + WITHOUT_FACTOR + " order by u.id", String.class)
                .setParameter("factors", factors)
                .setMaxResults(most)
                .getResultList();
    }

    /** Ids of the clients whose enabled service accounts hold a role. */
    public List<String> serviceClients(int most) {
        return asked(
                        "select u.serviceAccountClientLink" + HOLDERS
                                + " and u.serviceAccountClientLink is not null order by u.username",
                        String.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many assignments there are to users whom a user storage keeps outside of Keycloak's database. */
    public long assignmentsElsewhere() {
        long direct = database.createQuery(
                        "select count(m) from FederatedUserRoleMappingEntity m"
                                + " where m.realmId = :realm and m.roleId in :roles",
                        Long.class)
                .setParameter(REALM, realm.getId())
                .setParameter(ROLES, roles)
                .getSingleResult();
        return direct
                + database.createQuery(
                                "select count(m) from FederatedUserGroupMembershipEntity m"
                                        + " where m.realmId = :realm and m.groupId in :groups",
                                Long.class)
                        .setParameter(REALM, realm.getId())
                        .setParameter(GROUPS, groups)
                        .getSingleResult();
    }

    private <T> TypedQuery<T> asked(String query, Class<T> type) {
        return database.createQuery(query, type)
                .setParameter(REALM, realm.getId())
                .setParameter(ROLES, roles)
                .setParameter(GROUPS, groups);
    }

    /** These and all that are found by asking again and again. */
    private Set<String> closed(Collection<String> start, String query) {
        Set<String> known = new HashSet<>(start);
        known.add(NOTHING);
        Set<String> latest = known;
        while (!latest.isEmpty()) {
            Set<String> next = new HashSet<>(database.createQuery(query, String.class)
                    .setParameter("known", latest)
                    .getResultList());
            next.removeAll(known);
            known.addAll(next);
            latest = next;
        }
        return known;
    }
}
