package io.github.rootguard.acceptance.testsupport;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Adds {@code /realms/{realm}/root-guard-test} to test servers, and ends the server when the tests are gone. */
public final class TestSupportFactory implements RealmResourceProviderFactory {

    /** The environment variable that only the test harness sets: the id of its process. */
    static final String HARNESS_PROCESS = "ROOT_GUARD_TEST_HARNESS_PID";

    @Override
    public String getId() {
        return "root-guard-test";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new TestSupportProvider(session);
    }

    @Override
    public void init(Config.Scope config) {
        // Keycloak calls this also while it builds; there is nothing to configure.
    }

    /**
     * Binds the server to the harness.
     *
     * @throws IllegalStateException outside a test server, because everybody could read sessions and move the clock
     */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        String harness = System.getenv(HARNESS_PROCESS);
        if (harness == null) {
            throw new IllegalStateException("The test support of Root Guard is open to everybody and must not be "
                    + "deployed; remove its JAR from the providers directory");
        }
        HarnessWatch.start(Long.parseLong(harness));
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
