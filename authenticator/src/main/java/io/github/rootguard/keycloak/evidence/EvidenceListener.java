package io.github.rootguard.keycloak.evidence;

import io.github.rootguard.keycloak.activity.OperationRecord;
import io.github.rootguard.keycloak.activity.RootActivity;
import io.github.rootguard.keycloak.alert.AlertType;
import io.github.rootguard.keycloak.alert.Alerts;
import io.github.rootguard.keycloak.event.DecisionCount;
import io.github.rootguard.keycloak.facts.RootGrants;
import io.github.rootguard.keycloak.metric.RootGuardCounter;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Takes notice of Keycloak's events. They come in the transaction of what happened, and those about errors in one of
 * their own, so what is written here stays or goes with them.
 */
final class EvidenceListener implements EventListenerProvider {
    private final KeycloakSession session;

    EvidenceListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        Optional<RealmModel> realm = realm(event.getRealmId());
        if (realm.isEmpty()) {
            return;
        }
        DecisionCount.add(realm.get(), event.getDetails());
        boolean root = concernsRoot(event, RealmPolicies.of(session, realm.get()));
        if (!root && !UserEvents.adminAccessKey(event)) {
            return;
        }
        if (root) {
            UserEvents.operation(event).ifPresent(done -> keep(realm.get(), done));
        }
        new UserAlerts(session, realm.get()).about(event).forEach(alert -> {
            if (alert.type() == AlertType.SESSION_OPENED) {
                RootGuardCounter.ROOT_SESSIONS.count();
            }
            new Alerts(session, realm.get()).raise(alert);
        });
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        Optional<RealmModel> realm = realm(event.getRealmId());
        if (realm.isEmpty()) {
            return;
        }
        DecisionCount.add(realm.get(), event.getDetails());
        Optional<RealmModel> callers = realm(
                event.getAuthDetails() == null ? null : event.getAuthDetails().getRealmId());
        String caller = event.getAuthDetails() == null
                ? ""
                : String.valueOf(event.getAuthDetails().getUserId());
        boolean root =
                callers.isPresent() && RealmPolicies.of(session, callers.get()).isRoot(caller);
        if (root) {
            keep(callers.get(), AdminEvents.operation(event, callers.get()));
        }
        AdminEvents.alert(event, root, RealmPolicies.of(session, realm.get()))
                .ifPresent(alert -> new Alerts(session, realm.get()).raise(alert));
    }

    private static boolean concernsRoot(Event event, RealmPolicy policy) {
        return UserEvents.breakGlass(event) || (event.getUserId() != null && policy.isRoot(event.getUserId()));
    }

    private void keep(RealmModel realm, OperationRecord operation) {
        new RootGrants(session, realm)
                .currentSession()
                .ifPresent(current -> new RootActivity(session, realm).operation(current, operation));
    }

    private Optional<RealmModel> realm(@Nullable String id) {
        return Optional.ofNullable(id).map(known -> session.realms().getRealm(known));
    }

    @Override
    public void close() {}
}
