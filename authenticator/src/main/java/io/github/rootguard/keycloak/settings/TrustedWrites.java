package io.github.rootguard.keycloak.settings;

import java.util.function.Supplier;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Says whether a write to the policy or to root's account comes from Root Guard itself or from the operator at the
 * command line. Everything else is foreign and has to be judged.
 */
public final class TrustedWrites {
    private static final String DEPTH = TrustedWrites.class.getName() + ".depth";
    private static final String CREATED_REALM = TrustedWrites.class.getName() + ".created.";

    private TrustedWrites() {}

    /** Runs work whose writes in this session are Root Guard's own. The trust ends with the work, however it ends. */
    public static void run(KeycloakSession session, Runnable work) {
        call(session, () -> {
            work.run();
            return true;
        });
    }

    /** As {@link #run}, with a result. */
    public static <T> T call(KeycloakSession session, Supplier<T> work) {
        int depth = depth(session);
        session.setAttribute(DEPTH, depth + 1);
        try {
            return work.get();
        } finally {
            session.setAttribute(DEPTH, depth);
        }
    }

    /** Whether a write to this realm in this session is trusted. */
    public static boolean trusted(KeycloakSession session, RealmModel realm) {
        // kc.sh import and kc.sh export load the same providers in a process that serves no requests.
        return depth(session) > 0 || Environment.isNonServerMode() || createdHere(session, realm);
    }

    /** Remembers that this session created the realm: an import fills it before anybody else can see it. */
    public static void rememberCreated(KeycloakSession session, RealmModel realm) {
        session.setAttribute(CREATED_REALM + realm.getId(), true);
    }

    private static boolean createdHere(KeycloakSession session, RealmModel realm) {
        return session.getAttributeOrDefault(CREATED_REALM + realm.getId(), false);
    }

    private static int depth(KeycloakSession session) {
        return session.getAttributeOrDefault(DEPTH, 0);
    }
}
