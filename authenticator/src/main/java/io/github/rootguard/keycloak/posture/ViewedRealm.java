package io.github.rootguard.keycloak.posture;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.policy.posture.RootPresence;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * A realm as a check looks at it.
 *
 * @param session a session of its own, so that a failing check takes no other with it
 * @param realm the realm
 * @param chokePoints whether the request passed the places where root is guarded
 * @param now when it is judged
 */
record ViewedRealm(KeycloakSession session, RealmModel realm, boolean chokePoints, Instant now) {

    RealmPolicy policy() {
        return RealmPolicies.of(session, realm);
    }

    RootPresence presence() {
        RealmPolicy policy = policy();
        if (!policy.intact()) {
            return RootPresence.TAMPERED;
        }
        if (policy.guarded()) {
            return RealmPolicies.orphaned(session, realm) ? RootPresence.ORPHANED : RootPresence.PRESENT;
        }
        return policy.nomination()
                .filter(nomination -> nomination.isOpen(now))
                .map(open -> RootPresence.NOMINATED)
                .orElse(RootPresence.NONE);
    }

    /**
     * The root user.
     *
     * @throws IllegalStateException when there is none; look at {@link #presence} first
     */
    UserModel root() {
        return policy().rootUserId()
                .map(id -> session.users().getUserById(realm, id))
                .orElseThrow(() -> new IllegalStateException("the realm has no root user"));
    }
}
