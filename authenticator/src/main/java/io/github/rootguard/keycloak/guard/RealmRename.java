package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.install.ConsoleClient;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.ExportImportManager;

/**
 * Keycloak renames the addresses of its own consoles with the realm, in this method and by their ids. There is no event
 * for it, so the client of our page follows here.
 */
final class RealmRename implements InvocationHandler {
    private static final String UPDATE = "updateRealm";

    private final KeycloakSession session;
    private final ExportImportManager target;

    private RealmRename(KeycloakSession session, ExportImportManager target) {
        this.session = session;
        this.target = target;
    }

    static ExportImportManager around(KeycloakSession session, ExportImportManager target) {
        return Interfaces.proxy(ExportImportManager.class, target, new RealmRename(session, target));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        RealmModel realm = method.getName().equals(UPDATE)
                ? new Arguments(arguments).first(RealmModel.class).orElse(null)
                : null;
        String before = realm == null ? "" : realm.getName();
        Object result = Interfaces.call(target, method, arguments);
        if (realm != null && !before.equals(realm.getName())) {
            ConsoleClient.follow(session, realm);
        }
        return result;
    }
}
