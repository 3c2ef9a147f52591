package io.github.rootguard.keycloak.evidence;

import io.github.rootguard.keycloak.activity.OperationRecord;
import io.github.rootguard.keycloak.activity.RootActivity;
import io.github.rootguard.keycloak.activity.SessionRecord;
import io.github.rootguard.keycloak.alert.Alert;
import io.github.rootguard.keycloak.alert.AlertFact;
import io.github.rootguard.keycloak.alert.AlertType;
import io.github.rootguard.keycloak.alert.Alerts;
import io.github.rootguard.keycloak.facts.RootGrants;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.RootGuardPolicyProvider;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Notices that root sessions are over. Keycloak says nothing when one runs out. */
final class SessionWatch {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Instant now = KeycloakClock.INSTANCE.instant();

    private SessionWatch(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Looks in all realms that have a policy. */
    static void look(KeycloakSession session) {
        for (RealmModel realm : realms(session)) {
            new SessionWatch(session, realm).tell();
        }
    }

    /** Deletes what has been kept long enough. */
    static void forgetOld(KeycloakSession session) {
        realms(session).forEach(realm -> new RootActivity(session, realm).forgetOld());
        Alerts.forgetOld(session);
    }

    private static List<RealmModel> realms(KeycloakSession session) {
        return session.realms()
                .getRealmsWithProviderTypeStream(RootGuardPolicyProvider.class)
                .toList();
    }

    private void tell() {
        RootActivity activity = new RootActivity(session, realm);
        List<SessionRecord> over =
                activity.untold().stream().filter(each -> end(each).isPresent()).toList();
        Map<String, List<OperationRecord>> operations = activity.operations(over);
        for (SessionRecord each : over) {
            Instant end = end(each).orElseThrow();
            if (activity.toldEnd(each, end)) {
                new Alerts(session, realm)
                        .raise(alert(each, end, operations.getOrDefault(each.sessionId(), List.of())));
            }
        }
    }

    private Optional<Instant> end(SessionRecord each) {
        Optional<Instant> known = each.end(now);
        if (known.isPresent()) {
            return known;
        }
        boolean live = new RootGrants(session, realm)
                .look(each.sessionId(), each.userId(), null)
                .permitted();
        return live ? Optional.empty() : Optional.of(now);
    }

    private static Alert alert(SessionRecord over, Instant end, List<OperationRecord> operations) {
        Map<AlertFact, String> facts = new EnumMap<>(AlertFact.class);
        long refused = operations.stream().filter(OperationRecord::refused).count();
        facts.put(AlertFact.TASK, over.task());
        facts.put(AlertFact.REASON, over.reason());
        facts.put(AlertFact.CLIENT, over.clientId());
        facts.put(AlertFact.ADDRESS, over.address());
        facts.put(AlertFact.ROOT_SESSION_ID, over.fingerprint());
        facts.put(AlertFact.STARTED, over.start().toString());
        facts.put(AlertFact.DONE, Long.toString(operations.size() - refused));
        facts.put(AlertFact.REFUSED, Long.toString(refused));
        return new Alert(AlertType.SESSION_ENDED, over.userId(), end, facts);
    }
}
