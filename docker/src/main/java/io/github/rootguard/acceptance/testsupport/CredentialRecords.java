package io.github.rootguard.acceptance.testsupport;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.cache.UserCache;

/** Rows of credentials in the database, changed without any of Keycloak's checks. */
final class CredentialRecords {

    private final KeycloakSession session;

    CredentialRecords(KeycloakSession session) {
        this.session = session;
    }

    int change(String id, String credentialData) {
        int changed = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery("update CREDENTIAL set CREDENTIAL_DATA = ?1 where ID = ?2")
                .setParameter(1, credentialData)
                .setParameter(2, id)
                .executeUpdate();
        session.getProvider(UserCache.class).clear();
        return changed;
    }

    int delete(String id) {
        int deleted = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery("delete from CREDENTIAL where ID = ?1")
                .setParameter(1, id)
                .executeUpdate();
        session.getProvider(UserCache.class).clear();
        return deleted;
    }
}
