package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import io.github.rootguard.policy.nomination.Nomination;
import io.github.rootguard.policy.settings.RealmState;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * One request to the admin endpoints.
 *
 * @param realm the realm it is about, which need not be the caller's
 * @param auth what the caller may do
 */
record AdminRequest(
        KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {

    RealmPolicy policy() {
        return RealmPolicies.of(session, realm);
    }

    boolean breakGlass() {
        return RealmPolicyComponentFactory.options(session).breakGlass(realm.getName());
    }

    Instant now() {
        return KeycloakClock.INSTANCE.instant();
    }

    /** The nomination that can still be claimed. */
    Optional<Nomination> openNomination() {
        return policy().nomination().filter(nomination -> nomination.isOpen(now()));
    }

    RealmState state() {
        RealmPolicy policy = policy();
        if (policy.guarded()) {
            boolean someRootExists =
                    policy.rootUserIds().stream().anyMatch(id -> session.users().getUserById(realm, id) != null);
            return someRootExists ? RealmState.GUARDED : RealmState.ORPHANED;
        }
        return openNomination().isPresent() ? RealmState.NOMINATED : RealmState.OFF;
    }
}
