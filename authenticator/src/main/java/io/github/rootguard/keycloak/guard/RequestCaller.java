package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.facts.AdminCaller;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The caller of a request, also for the sessions that Keycloak opens inside it: a partial import has one of its own,
 * which knows the realm but not who asked.
 */
final class RequestCaller {
    private static final ThreadLocal<@Nullable Request> CURRENT = new ThreadLocal<>();

    private record Request(KeycloakSession session, String realmId, AdminCaller caller) {}

    private RequestCaller() {}

    /** Remembers the caller for what this request does on this thread. */
    static void remember(KeycloakSession session, RealmModel realm, AdminCaller caller) {
        CURRENT.set(new Request(session, realm.getId(), caller));
    }

    /** Forgets what an earlier request left on this thread. */
    static void forget() {
        CURRENT.remove();
    }

    /** The caller on whose behalf the session works; nobody when no request is going on. */
    static AdminCaller of(KeycloakSession session, RealmModel realm) {
        AdminCaller own = AdminCaller.of(session, realm);
        Request request = CURRENT.get();
        return own.realm() == null
                        && request != null
                        && request.realmId().equals(realm.getId())
                        && request.session().getTransactionManager().isActive()
                ? request.caller()
                : own;
    }
}
