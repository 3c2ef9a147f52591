package io.github.rootguard.keycloak.install;

import io.github.rootguard.keycloak.cluster.LostNodes;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import org.keycloak.common.util.Environment;
import org.keycloak.models.RealmModel.RealmCreationEvent;
import org.keycloak.models.RealmModel.RealmPostCreateEvent;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Hooks into the life of realms: lets a realm be filled by the session that creates it, repairs a realm that came in by
 * import, and checks all guarded realms when the server starts. Register it once with the session factory.
 *
 * <p>Every import of a whole realm ends with the same event as the creation of one. A partial import carries neither
 * required actions nor components.
 */
public final class RealmLifecycleListener implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmCreationEvent created) {
            TrustedWrites.rememberCreated(created.getKeycloakSession(), created.getCreatedRealm());
        } else if (event instanceof RealmPostCreateEvent complete) {
            RealmInstaller.check(complete.getKeycloakSession(), complete.getCreatedRealm());
        } else if (event instanceof PostMigrationEvent started && !Environment.isNonServerMode()) {
            LostNodes.watch(started.getFactory());
            ServerStart.check(started.getFactory());
        }
    }
}
