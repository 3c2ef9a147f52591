package io.github.rootguard.keycloak.posture;

import io.github.rootguard.keycloak.alert.AlertRoute;
import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import io.github.rootguard.policy.posture.AlertRouteCheck;
import io.github.rootguard.policy.posture.EventsCheck;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.events.EventType;
import org.keycloak.models.RealmModel;

/** What is known of a realm's settings. */
final class RealmFacts {
    /** Types of events that signing in as root makes. */
    private static final Set<String> NEEDED = Set.of(
            EventType.LOGIN.name(),
            EventType.LOGIN_ERROR.name(),
            EventType.CUSTOM_REQUIRED_ACTION.name(),
            EventType.CUSTOM_REQUIRED_ACTION_ERROR.name());

    /** Realm attribute of Keycloak, in seconds. */
    private static final String ADMIN_EVENTS_EXPIRATION = "adminEventsExpiration";

    private RealmFacts() {}

    static Duration idle(ViewedRealm viewed) {
        RealmModel realm = viewed.realm();
        // With 0, remembered sessions follow the others.
        int remembered = realm.isRememberMe() ? realm.getSsoSessionIdleTimeoutRememberMe() : 0;
        return Duration.ofSeconds(Math.max(realm.getSsoSessionIdleTimeout(), remembered));
    }

    static EventsCheck.Facts events(ViewedRealm viewed) {
        RealmModel realm = viewed.realm();
        Set<String> types = realm.getEnabledEventTypesStream().collect(Collectors.toSet());
        // An empty list stands for all types.
        boolean complete = types.isEmpty() || types.containsAll(NEEDED);
        return new EventsCheck.Facts(
                new EventsCheck.Stored(realm.isEventsEnabled() && complete, kept(realm.getEventsExpiration())),
                new EventsCheck.Stored(
                        realm.isAdminEventsEnabled(), kept(realm.getAttribute(ADMIN_EVENTS_EXPIRATION, 0L))),
                RealmPolicyComponentFactory.options(viewed.session()).logArchive());
    }

    static AlertRouteCheck.Facts alerts(ViewedRealm viewed) {
        AlertRoute route = AlertRoute.of(viewed.session(), viewed.realm());
        return new AlertRouteCheck.Facts(route.open(), route.delivered(), route.failed(), AlertRoute.DAYS);
    }

    private static Optional<Duration> kept(long seconds) {
        return seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
    }
}
