package io.github.rootguard.keycloak.evidence;

import io.github.rootguard.keycloak.activity.RootActivity;
import io.github.rootguard.keycloak.alert.AlertDelivery;
import io.github.rootguard.keycloak.alert.Alerts;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.timer.TimerProvider;

/** Listens in every realm, whatever listeners the realm has chosen, and whether it keeps events or not. */
public final class EvidenceListenerFactory implements EventListenerProviderFactory {
    static final String PROVIDER_ID = "root-guard-evidence";

    private static final long DELIVERY_MILLIS = 15_000;
    private static final long WATCH_MILLIS = 30_000;
    private static final long CLEAN_UP_MILLIS = 6 * 3_600_000L;

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new EvidenceListener(session);
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(EvidenceListenerFactory::onEvent);
    }

    private static void onEvent(ProviderEvent event) {
        if (event instanceof RealmRemovedEvent removed) {
            new RootActivity(removed.getKeycloakSession(), removed.getRealm()).forget();
            Alerts.forget(removed.getKeycloakSession(), removed.getRealm());
        } else if (event instanceof PostMigrationEvent started && !Environment.isNonServerMode()) {
            schedule(started.getFactory());
        }
    }

    private static void schedule(KeycloakSessionFactory factory) {
        try (KeycloakSession session = factory.create()) {
            TimerProvider timer = session.getProvider(TimerProvider.class);
            timer.schedule(() -> AlertDelivery.start(factory), DELIVERY_MILLIS, "root-guard-alerts");
            timer.scheduleTask(SessionWatch::look, WATCH_MILLIS, "root-guard-sessions");
            timer.scheduleTask(SessionWatch::forgetOld, CLEAN_UP_MILLIS, "root-guard-clean-up");
        }
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
