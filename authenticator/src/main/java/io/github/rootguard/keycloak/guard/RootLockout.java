package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import jakarta.enterprise.context.ContextNotActiveException;
import java.lang.reflect.Method;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;

/**
 * Makes a temporary lock-out of root out of a permanent one: otherwise anybody who knows root's e-mail address could put
 * root out of action by guessing.
 */
final class RootLockout {
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

    /** Keeps root out for the longest time that the realm locks anybody out temporarily. */
    static void makeTemporary(KeycloakSession session, RealmModel realm, String userId) {
        UserLoginFailureModel failures = session.loginFailures().getUserLoginFailure(realm, userId);
        if (failures != null) {
            failures.clearPrimaryAndSecondaryAuthFailures();
            failures.setFailedLoginNotBefore(
                    (int) KeycloakClock.INSTANCE.instant().getEpochSecond() + realm.getMaxFailureWaitSeconds());
        }
    }
}
