package io.github.rootguard.keycloak.guard;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.storage.DatastoreProvider;
import org.keycloak.storage.datastore.DefaultDatastoreProviderFactory;

/**
 * Replaces Keycloak's datastore factory. It keeps the id {@code legacy}: a factory outside of Keycloak's packages wins
 * over the built-in one of the same id, and no realm, flow or client setting can choose another.
 */
public final class GuardedDatastoreProviderFactory extends DefaultDatastoreProviderFactory {
    private volatile boolean serving;

    @Override
    public DatastoreProvider create(KeycloakSession session) {
        return new GuardedDatastoreProvider(this, session);
    }

    @Override
    public void onEvent(ProviderEvent event) {
        super.onEvent(event);
        if (event instanceof PostMigrationEvent) {
            serving = true;
        }
    }

    /** Whether start-up, with its migrations and imports, is over. */
    boolean serving() {
        return serving;
    }
}
