package io.github.rootguard.keycloak.facts;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.session.RootSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * Who asks for an operation on a realm.
 *
 * @param rootSession the live root session that asks, of whatever realm
 * @param realm the caller's realm, null when nobody is signed in
 * @param ofTargetRealm whether the caller belongs to the realm that is operated on
 * @param rootWithoutSession whether the caller is a root user whose session is not, or no longer, a root session
 */
public record AdminCaller(
        Optional<RootSession> rootSession,
        @Nullable RealmModel realm,
        boolean ofTargetRealm,
        boolean rootWithoutSession) {

    private static final AdminCaller NOBODY = new AdminCaller(Optional.empty(), null, false, false);

    /** The caller of the current request. */
    public static AdminCaller of(KeycloakSession session, RealmModel target) {
        UserSessionModel caller = session.getContext().getUserSession();
        UserModel user = caller == null ? null : caller.getUser();
        if (caller == null || user == null) {
            return NOBODY;
        }
        RealmModel own = caller.getRealm();
        boolean ofTarget = own.equals(target);
        if (!RealmPolicies.of(session, own).isRoot(user.getId())) {
            return new AdminCaller(Optional.empty(), own, ofTarget, false);
        }
        Optional<RootSession> live = RootCaller.session(session, own);
        return new AdminCaller(live, own, ofTarget, live.isEmpty());
    }

    /** Whether the caller is the root user of the realm that is operated on, in a live root session. */
    public boolean rootOfTarget() {
        return ofTargetRealm && rootSession.isPresent();
    }

    /** Whether the caller is a root user of whatever realm, with or without a root session. */
    public boolean root() {
        return rootSession.isPresent() || rootWithoutSession;
    }
}
