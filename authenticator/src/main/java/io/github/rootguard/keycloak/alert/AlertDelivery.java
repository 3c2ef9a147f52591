package io.github.rootguard.keycloak.alert;

import io.github.rootguard.keycloak.metric.RootGuardGauge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Delivers what is due, beside the requests and one run at a time for each realm on each node. Keycloak's timer has one
 * thread for everything on the node, so a slow mail server must not hold it up: the timer only starts a run.
 */
public final class AlertDelivery {
    private static final Logger LOG = Logger.getLogger(AlertDelivery.class);
    private static final String EXECUTOR = "root-guard-alerts";

    /** Of its own, because it may be busy with slow servers. */
    private static final String REALMS = "root-guard-alerts-of-realms";

    private static final String ENLISTED = AlertDelivery.class.getName();
    private static final AtomicInteger ASKED = new AtomicInteger();

    /** Ids of the realms that are being delivered to, and how often somebody has asked for that. */
    private static final ConcurrentMap<String, Integer> UNDER_WAY = new ConcurrentHashMap<>();

    private final KeycloakSessionFactory factory;

    private AlertDelivery(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /** Starts a run when the transaction of this session has committed. */
    static void afterCommit(KeycloakSession session) {
        if (session.getAttribute(ENLISTED) != null) {
            return;
        }
        session.setAttribute(ENLISTED, true);
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                start(factory);
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    /** Starts a run, or has the one that is under way look again when it is through. */
    public static void start(KeycloakSessionFactory factory) {
        if (ASKED.getAndIncrement() > 0) {
            return;
        }
        execute(factory, EXECUTOR, () -> runUntilNobodyAsks(factory), () -> ASKED.set(0));
    }

    private static void execute(KeycloakSessionFactory factory, String executor, Runnable work, Runnable otherwise) {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(ExecutorsProvider.class).getExecutor(executor).execute(work);
        } catch (RejectedExecutionException stopping) {
            otherwise.run();
        }
    }

    private static void runUntilNobodyAsks(KeycloakSessionFactory factory) {
        boolean through = false;
        try {
            int asked;
            do {
                asked = ASKED.get();
                new AlertDelivery(factory).run();
            } while (!ASKED.compareAndSet(asked, 0));
            through = true;
        } finally {
            if (!through) {
                ASKED.set(0);
            }
        }
    }

    private void run() {
        try {
            Map<String, List<AlertQueue.Address>> due =
                    KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
                        AlertQueue queue = new AlertQueue(session);
                        RootGuardGauge.ALERTS_PENDING.show(queue.pending());
                        return queue.addresses().stream().collect(Collectors.groupingBy(AlertQueue.Address::realmId));
                    });
            due.forEach(this::begin);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Alerts could not be delivered");
        }
    }

    /** A realm is delivered to by itself, so that its slow mail server does not hold up the others. */
    private void begin(String realmId, List<AlertQueue.Address> addresses) {
        if (UNDER_WAY.merge(realmId, 1, Integer::sum) == 1) {
            execute(factory, REALMS, () -> deliverAll(realmId, addresses), () -> UNDER_WAY.remove(realmId));
        }
    }

    private void deliverAll(String realmId, List<AlertQueue.Address> addresses) {
        try {
            addresses.forEach(this::deliver);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Alerts of realm %s could not be delivered", realmId);
        } finally {
            if (!UNDER_WAY.remove(realmId, 1)) {
                // Somebody asked meanwhile, perhaps about another recipient.
                UNDER_WAY.remove(realmId);
                start(factory);
            }
        }
    }

    private void deliver(AlertQueue.Address address) {
        Optional<StoredAlert> next = claim(address);
        while (next.isPresent() && deliver(next.get())) {
            next = claim(address);
        }
    }

    private Optional<StoredAlert> claim(AlertQueue.Address address) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> new AlertQueue(session).claim(address));
    }

    private boolean deliver(StoredAlert alert) {
        Delivered delivered =
                KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> Delivered.of(session, alert));
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            AlertQueue queue = new AlertQueue(session);
            if (delivered.done()) {
                queue.sent(alert);
            } else if (!queue.failed(alert)) {
                LOG.errorf("Alert %s was given up", alert.id());
            }
        });
        if (!delivered.done()) {
            LOG.warnf(
                    "Alert %s of type %s in realm %s could not be delivered to %s: %s",
                    alert.id(),
                    alert.alert().type().id(),
                    alert.realmId(),
                    alert.recipient().kind(),
                    delivered.problem());
        }
        return delivered.done();
    }
}
