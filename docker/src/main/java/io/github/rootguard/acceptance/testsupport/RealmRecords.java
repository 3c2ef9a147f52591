package io.github.rootguard.acceptance.testsupport;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.cache.CacheRealmProvider;
import org.keycloak.services.managers.RealmManager;

/** The realm's rows in the database, changed without any of Keycloak's checks. */
final class RealmRecords {

    private static final String COMPONENTS_OF_TYPE = " where REALM_ID = ?1 and PROVIDER_TYPE = ?2";
    private static final String COMPONENT_OF_ID = " where REALM_ID = ?1 and ID = ?2";

    private final KeycloakSession session;

    RealmRecords(KeycloakSession session) {
        this.session = session;
    }

    int deleteComponents(String providerType) {
        execute(
                "delete from COMPONENT_CONFIG where COMPONENT_ID in (select ID from COMPONENT" + COMPONENTS_OF_TYPE
                        + ")",
                providerType);
        int deleted = execute("delete from COMPONENT" + COMPONENTS_OF_TYPE, providerType);
        forgetCached();
        return deleted;
    }

    int deleteComponent(String id) {
        execute(
                "delete from COMPONENT_CONFIG where COMPONENT_ID in (select ID from COMPONENT" + COMPONENT_OF_ID + ")",
                id);
        int deleted = execute("delete from COMPONENT" + COMPONENT_OF_ID, id);
        forgetCached();
        return deleted;
    }

    /** Sets one value in every component of the type that has the key. */
    int changeComponents(String providerType, String key, String value) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        int changed = entities.createNativeQuery("update COMPONENT_CONFIG set VALUE = ?4 where NAME = ?3"
                        + " and COMPONENT_ID in (select ID from COMPONENT" + COMPONENTS_OF_TYPE + ")")
                .setParameter(1, session.getContext().getRealm().getId())
                .setParameter(2, providerType)
                .setParameter(3, key)
                .setParameter(4, value)
                .executeUpdate();
        forgetCached();
        return changed;
    }

    /** Stores each component of the type once more, under another id, without its values. */
    int doubleComponents(String providerType) {
        int doubled = execute(
                "insert into COMPONENT (ID, NAME, PARENT_ID, PROVIDER_ID, PROVIDER_TYPE, REALM_ID, SUB_TYPE)"
                        + " select concat('x', substring(ID, 2)), NAME, PARENT_ID, PROVIDER_ID, PROVIDER_TYPE, REALM_ID,"
                        + " SUB_TYPE from COMPONENT" + COMPONENTS_OF_TYPE,
                providerType);
        forgetCached();
        return doubled;
    }

    int disableRequiredAction(String alias) {
        int disabled = execute(
                "update REQUIRED_ACTION_PROVIDER set ENABLED = false where REALM_ID = ?1 and ALIAS = ?2", alias);
        forgetCached();
        return disabled;
    }

    int deleteRequiredAction(String alias) {
        int deleted = execute("delete from REQUIRED_ACTION_PROVIDER where REALM_ID = ?1 and ALIAS = ?2", alias);
        forgetCached();
        return deleted;
    }

    /**
     * Removes the realm with Keycloak's own code. What that takes is mostly Hibernate, which compares everything it has
     * loaded before each of some hundred statements; here it does so where it is told to.
     */
    void removeRealm() {
        session.getProvider(JpaConnectionProvider.class).getEntityManager().setFlushMode(FlushModeType.COMMIT);
        new RealmManager(session).removeRealm(session.getContext().getRealm());
    }

    void forgetCached() {
        session.getProvider(CacheRealmProvider.class).clear();
    }

    private int execute(String sql, String second) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return entities.createNativeQuery(sql)
                .setParameter(1, session.getContext().getRealm().getId())
                .setParameter(2, second)
                .executeUpdate();
    }
}
