package io.github.rootguard.keycloak.facts;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.policy.accesskey.AccessKeyOwner;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** Reads what decides whether a user may have and use access keys. */
public final class AccessKeyOwners {
    private AccessKeyOwners() {}

    public static AccessKeyOwner read(KeycloakSession session, RealmModel realm, UserModel user) {
        RealmPolicy policy = RealmPolicies.of(session, realm);
        return new AccessKeyOwner(
                policy.isRoot(user.getId()),
                user.isEnabled() && policy.intact(),
                user.getRequiredActionsStream().findAny().isEmpty(),
                roleHeld(realm, user, policy));
    }

    /** A role that is gone is held by nobody. */
    private static boolean roleHeld(RealmModel realm, UserModel user, RealmPolicy policy) {
        String name = policy.settings().accessKeys().role().orElse(null);
        if (name == null) {
            return true;
        }
        RoleModel role = realm.getRole(name);
        return role != null && user.hasRole(role);
    }
}
