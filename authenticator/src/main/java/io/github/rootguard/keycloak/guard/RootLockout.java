package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import jakarta.enterprise.context.ContextNotActiveException;
import java.lang.reflect.Method;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;

/**
 * Makes a temporary lock-out of root out of a permanent one: otherwise anybody who knows root's e-mail address could put
 * root out of action by guessing.
 */
final class RootLockout {
    /** A realm that locks out for good may have no time for anything else. */
    private static final int MIN_WAIT_SECONDS = 60;

    private RootLockout() {}

    /**
     * Whether Keycloak's brute-force protection is about to disable the account. It works in the background, for a
     * request that has no method.
     */
    static boolean asked(KeycloakSession session, Method method, Arguments given) {
        boolean disables = method.getName().equals("setEnabled") && given.contains(false);
        boolean explains = method.getName().endsWith("Attribute") && given.contains(UserModel.DISABLED_REASON);
        return (disables || explains) && session.getContext().getUserSession() == null && withoutMethod(session);
    }

    private static boolean withoutMethod(KeycloakSession session) {
        try {
            return session.getContext().getHttpRequest().getHttpMethod().isEmpty();
        } catch (ContextNotActiveException noRequestAtAll) {
            return false;
        }
    }

    /**
     * Keeps root out for the longest time that the realm locks anybody out temporarily. The numbers start again, or the
     * lock-out would be permanent all the same; when and where it last went wrong stays, because Keycloak drops a record
     * without a last failure at once, and the waiting time with it.
     */
    static void makeTemporary(KeycloakSession session, RealmModel realm, String userId) {
        UserLoginFailureModel failures = session.loginFailures().getUserLoginFailure(realm, userId);
        if (failures != null) {
            Instant now = KeycloakClock.INSTANCE.instant();
            String address = failures.getLastIPFailure();
            failures.clearPrimaryAndSecondaryAuthFailures();
            failures.setLastFailure(now.toEpochMilli());
            failures.setLastIPFailure(address);
            failures.setFailedLoginNotBefore(
                    (int) now.getEpochSecond() + Math.max(MIN_WAIT_SECONDS, realm.getMaxFailureWaitSeconds()));
        }
    }
}
