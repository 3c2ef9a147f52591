package io.github.rootguard.acceptance.root;

import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import java.util.List;

/**
 * A server with every feature of Keycloak that is off by default and opens a way to root, to root's account or to the policy. Its
 * {@code kc.sh build} is kept, so that each class of tests may have one for the price of a start.
 */
public final class FeatureServer implements AutoCloseable {

    private static final List<String> FEATURES = List.of(
            "token-exchange",
            "token-exchange-delegation",
            "parameterized-scopes",
            "admin-fine-grained-authz:v1",
            "identity-assertion-jwt",
            "oid4vc-vci",
            "oid4vc-vci-preauth-code",
            "oid4vc-vci-rest-credential-offer",
            "scim-api",
            "client-admin-api:v2",
            "declarative-ui");

    private final KeycloakHome home;
    private final OwnServer server;

    private FeatureServer(KeycloakHome home, OwnServer server) {
        this.home = home;
        this.server = server;
    }

    /** Starts one. Its log tells what becomes of the steps of workflows, whose schedule is looked at every second. */
    public static FeatureServer start(String name) {
        KeycloakHome home = TestServer.homeWithFeatures(name, FEATURES);
        ServerSettings settings = TestServer.settings()
                .option("log-level", "info,org.keycloak.models.workflow:debug")
                .option("spi-events-listener--workflow-event-listener--step-runner-task-interval", "1s");
        return new FeatureServer(home, OwnServer.start(name, home, settings));
    }

    /** The server. */
    public OwnServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
        home.delete();
    }
}
