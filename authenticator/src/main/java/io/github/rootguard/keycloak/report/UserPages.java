package io.github.rootguard.keycloak.report;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.AccessKeyCredentialModel;
import io.github.rootguard.keycloak.credential.AccessKeys;
import io.github.rootguard.keycloak.credential.RootCredentials;
import io.github.rootguard.keycloak.facts.Administrators;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Users of a realm with their credentials, page by page in the order of their names. Keycloak's own stream of users reads
 * whole users and pages by offset, which costs more with every page; here the database is asked for what the report shows
 * and goes on behind the last name, along the unique index of names. Service accounts, who have neither password nor
 * keys, are left out, as Keycloak does.
 */
final class UserPages {
    /** How many users are kept at once; no database has a lower limit for the length of a list. */
    static final int SIZE = 500;

    private static final String SELECT = "select u.id, u.username, u.createdTimestamp, u.enabled, u.federationLink"
            + " from UserEntity u where u.realmId = :realm and u.serviceAccountClientLink is null";
    private static final String ADMINS = " and" + Administrators.HOLDS;
    private static final String BEHIND = " and u.username > :last";

    /** With the realm, or a database does not see that the index of names is in this order, and sorts for every page. */
    private static final String ORDER = " order by u.realmId, u.username";

    private final EntityManager database;
    private final RealmModel realm;
    private final Optional<Administrators> limit;

    UserPages(KeycloakSession session, RealmModel realm, Optional<Administrators> limit) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
        this.limit = limit;
    }

    /** The page behind the user of this name; the first one when there is none. */
    List<ReportedUser> behind(@Nullable String last) {
        String text = SELECT + (limit.isPresent() ? ADMINS : "") + (last == null ? "" : BEHIND) + ORDER;
        TypedQuery<Object[]> query = database.createQuery(text, Object[].class).setParameter("realm", realm.getId());
        limit.ifPresent(
                admins -> query.setParameter("roles", admins.roleIds()).setParameter("groups", admins.groupIds()));
        if (last != null) {
            query.setParameter("last", last);
        }
        return withCredentials(query.setMaxResults(SIZE).getResultList());
    }

    /** One user, of whatever kind. */
    Optional<ReportedUser> user(String id) {
        List<Object[]> found = database.createQuery(SELECT + " and u.id = :id", Object[].class)
                .setParameter("realm", realm.getId())
                .setParameter("id", id)
                .getResultList();
        return withCredentials(found).stream().findFirst();
    }

    private List<ReportedUser> withCredentials(List<Object[]> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        List<String> ids = users.stream().map(row -> (String) row[0]).toList();
        Map<String, Instant> passwords = new HashMap<>();
        Set<String> factors = new HashSet<>();
        database.createQuery(
                        "select c.user.id, c.type, c.createdDate from CredentialEntity c where c.user.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> {
                    if (PasswordCredentialModel.TYPE.equals(row[1])) {
                        passwords.put((String) row[0], moment((Long) row[2]).orElse(Instant.EPOCH));
                    } else if (RootCredentials.SECOND_FACTORS.contains((String) row[1])) {
                        factors.add((String) row[0]);
                    }
                });
        Map<String, List<AccessKey>> keys = keys(ids);
        return users.stream()
                .map(row -> new ReportedUser(
                        (String) row[0],
                        (String) row[1],
                        moment((Long) row[2]),
                        (Boolean) row[3],
                        row[4] != null,
                        Optional.ofNullable(passwords.get(row[0])),
                        factors.contains((String) row[0]),
                        keys.getOrDefault((String) row[0], List.of())))
                .toList();
    }

    private Map<String, List<AccessKey>> keys(List<String> ids) {
        return database
                .createQuery(
                        "select c.user.id, c.id, c.userLabel, c.createdDate, c.credentialData, c.secretData"
                                + " from CredentialEntity c where c.user.id in :ids and c.type = :type",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("type", AccessKeyCredentialModel.TYPE)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.flatMapping(
                                row -> AccessKeys.read(Stream.of(model(row))).stream(), Collectors.toList())));
    }

    private static CredentialModel model(Object[] row) {
        CredentialModel model = new CredentialModel();
        model.setType(AccessKeyCredentialModel.TYPE);
        model.setId((String) row[1]);
        model.setUserLabel((String) row[2]);
        model.setCreatedDate((Long) row[3]);
        model.setCredentialData((String) row[4]);
        model.setSecretData((String) row[5]);
        return model;
    }

    private static Optional<Instant> moment(@Nullable Long millis) {
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }
}
