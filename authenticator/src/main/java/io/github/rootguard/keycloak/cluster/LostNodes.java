package io.github.rootguard.keycloak.cluster;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;
import org.jboss.logging.Logger;
import org.keycloak.connections.infinispan.InfinispanConnectionProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.cache.CacheRealmProvider;
import org.keycloak.models.cache.UserCache;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Has this node read realms and users anew when another one is gone. A node tells the others what it has changed after
 * the database has committed; one that dies in between leaves them with what was true before, for as long as they keep it:
 * a realm without the root user who has just claimed it, a key that has been switched off.
 */
@Listener
public final class LostNodes {
    private static final Logger LOG = Logger.getLogger(LostNodes.class);
    private static final String EXECUTOR = "root-guard-lost-nodes";

    /** What the dead node has sent to the database may be committed after its end has been noticed. */
    private static final long AGAIN_SECONDS = 10;

    private final KeycloakSessionFactory factory;
    private final Executor threads;

    private LostNodes(KeycloakSessionFactory factory, Executor threads) {
        this.factory = factory;
        this.threads = threads;
    }

    /** Begins to watch; call it once, when the server starts. */
    public static void watch(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            InfinispanConnectionProvider caches = session.getProvider(InfinispanConnectionProvider.class);
            Executor threads = session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR);
            if (caches != null) {
                caches.getCache(InfinispanConnectionProvider.WORK_CACHE_NAME)
                        .getCacheManager()
                        .addListener(new LostNodes(factory, threads));
            }
        });
    }

    /** Infinispan calls this when nodes come and go, on a thread that must not wait. */
    @ViewChanged
    public void viewChanged(ViewChangedEvent event) {
        if (event.getNewMembers().containsAll(event.getOldMembers())) {
            return;
        }
        threads.execute(this::forget);
        CompletableFuture.delayedExecutor(AGAIN_SECONDS, TimeUnit.SECONDS, threads)
                .execute(this::forget);
    }

    private void forget() {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, LostNodes::forget);
        } catch (RuntimeException stopping) {
            LOG.warnf("Realms and users were not read anew after a node was lost: %s", stopping.toString());
        }
    }

    private static void forget(KeycloakSession session) {
        CacheRealmProvider realms = session.getProvider(CacheRealmProvider.class);
        if (realms != null) {
            realms.clear();
        }
        UserCache users = session.getProvider(UserCache.class);
        if (users != null) {
            users.clear();
        }
    }
}
