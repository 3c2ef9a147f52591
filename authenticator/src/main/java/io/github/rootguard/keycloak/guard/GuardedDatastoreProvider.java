package io.github.rootguard.keycloak.guard;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserProvider;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.storage.ExportImportManager;
import org.keycloak.storage.datastore.DefaultDatastoreProvider;

/** Keycloak's datastore with the two doors of root guarded: user sessions, and the store of local users. */
final class GuardedDatastoreProvider extends DefaultDatastoreProvider {
    private final KeycloakSession session;
    private final GuardedDatastoreProviderFactory factory;
    private @Nullable UserSessionProvider guardedSessions;
    private @Nullable UserProvider guardedUsers;

    GuardedDatastoreProvider(GuardedDatastoreProviderFactory factory, KeycloakSession session) {
        super(factory, session);
        this.factory = factory;
        this.session = session;
    }

    @Override
    public UserSessionProvider userSessions() {
        if (guardedSessions == null) {
            UserSessionProvider sessions = super.userSessions();
            guardedSessions =
                    Interfaces.proxy(UserSessionProvider.class, sessions, new SessionGuard(session, sessions));
        }
        return guardedSessions;
    }

    @Override
    public UserProvider userLocalStorage() {
        if (guardedUsers == null) {
            UserProvider users = super.userLocalStorage();
            RootAccountShield shield = new RootAccountShield(session, factory::serving);
            guardedUsers = Interfaces.proxy(UserProvider.class, users, new UserStoreGuard(session, users, shield));
        }
        return guardedUsers;
    }

    @Override
    public ExportImportManager getExportImportManager() {
        return PartialImportGuard.around(
                session, RealmRename.around(session, ImportedTab.around(super.getExportImportManager())));
    }
}
