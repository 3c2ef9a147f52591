package io.github.rootguard.keycloak.guard;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Looks at start whether Keycloak uses the guarded datastore, and says so if not. It only tells the operator: each
 * sign-in of root proves the choke points again and is refused without them.
 */
final class StartUpSelfCheck implements ProviderEventListener {
    private static final Logger LOG = Logger.getLogger(StartUpSelfCheck.class);

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent started) {
            check(started.getFactory());
        }
    }

    private static void check(KeycloakSessionFactory factory) {
        boolean inPlace = KeycloakModelUtils.runJobInTransactionWithResult(factory, ChokePoints::datastoreInPlace);
        if (!inPlace) {
            LOG.error("Root Guard is not in place: Keycloak uses another datastore provider than the guarded one."
                    + " Guarded realms open no root session and refuse root-only operations. Remove the other provider"
                    + " of the SPI datastore, or deploy the complete Root Guard JAR.");
        }
    }
}
