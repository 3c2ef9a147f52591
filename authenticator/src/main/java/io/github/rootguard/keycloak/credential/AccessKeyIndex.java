package io.github.rootguard.keycloak.credential;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * All access keys of a realm. Keycloak offers no way to ask for credentials of a type, so its database is
 * asked; never on the way to a token.
 */
public final class AccessKeyIndex {
    private static final String QUERY =
            "select c.id, c.userLabel, c.createdDate, c.secretData, c.credentialData, c.user.id"
                    + " from CredentialEntity c where c.type = :type and c.user.realmId = :realm"
                    + " order by c.user.id, c.id";

    private static final String FETCH_SIZE = "org.hibernate.fetchSize";
    private static final int FETCHED = 500;

    private final KeycloakSession session;
    private final RealmModel realm;

    public AccessKeyIndex(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** A key and the id of its owner. */
    public record Owned(AccessKey key, String userId) {}

    /**
     * One page, ordered by owner.
     *
     * @param first how many stored keys to leave out
     * @param max how many stored keys to look at
     * @return those of them that can be read, and whether there may be more behind them
     */
    public Page page(int first, int max) {
        List<Object[]> rows =
                query(QUERY).setFirstResult(first).setMaxResults(max).getResultList();
        return new Page(
                rows.stream()
                        .flatMap(row -> AccessKeys.read(Stream.of(model(row))).stream()
                                .map(key -> new Owned(key, (String) row[5])))
                        .toList(),
                rows.size() == max);
    }

    /**
     * Hands over the readable keys of each owner, owner by owner, without keeping more than a few rows of them. It is one
     * query: page by page, a database without an index on realm and type would sort all keys for every page.
     */
    public void eachOwner(BiConsumer<String, List<AccessKey>> reader) {
        String owner = "";
        List<AccessKey> ofOwner = new ArrayList<>();
        try (Stream<Object[]> all = query(QUERY).setHint(FETCH_SIZE, FETCHED).getResultStream()) {
            Iterator<Object[]> rows = all.iterator();
            while (rows.hasNext()) {
                Object[] row = rows.next();
                if (!owner.equals(row[5]) && !ofOwner.isEmpty()) {
                    reader.accept(owner, List.copyOf(ofOwner));
                    ofOwner.clear();
                }
                owner = (String) row[5];
                ofOwner.addAll(AccessKeys.read(Stream.of(model(row))));
            }
        }
        if (!ofOwner.isEmpty()) {
            reader.accept(owner, List.copyOf(ofOwner));
        }
    }

    private TypedQuery<Object[]> query(String text) {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(text, Object[].class)
                .setParameter("type", AccessKeyCredentialModel.TYPE)
                .setParameter("realm", realm.getId());
    }

    /** A page of keys. */
    public record Page(List<Owned> keys, boolean more) {}

    private static CredentialModel model(Object[] row) {
        CredentialModel model = new CredentialModel();
        model.setId((String) row[0]);
        model.setType(AccessKeyCredentialModel.TYPE);
        model.setUserLabel((String) row[1]);
        model.setCreatedDate((Long) row[2]);
        model.setSecretData((String) row[3]);
        model.setCredentialData((String) row[4]);
        return model;
    }
}
