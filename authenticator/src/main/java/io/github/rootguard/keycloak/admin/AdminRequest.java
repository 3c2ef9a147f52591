package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.facts.AdminCaller;
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
 * @param resource path that events name; empty for that of the request
 */
record AdminRequest(
        KeycloakSession session,
        RealmModel realm,
        AdminPermissionEvaluator auth,
        AdminEventBuilder events,
        Optional<String> resource) {

    AdminRequest(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        this(session, realm, auth, events, Optional.empty());
    }

    /** The same request, in whose events another resource stands. */
    AdminRequest about(String path) {
        return new AdminRequest(session, realm, auth, events, Optional.of(path));
    }

    RealmPolicy policy() {
        return RealmPolicies.of(session, realm);
    }

    AdminCaller caller() {
        return AdminCaller.of(session, realm);
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
        if (policy().guarded()) {
            return RealmPolicies.orphaned(session, realm) ? RealmState.ORPHANED : RealmState.GUARDED;
        }
        return openNomination().isPresent() ? RealmState.NOMINATED : RealmState.OFF;
    }
}
