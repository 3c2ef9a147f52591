package io.github.rootguard.acceptance.containers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.PasswordTokenSource;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.rest.TokenSource;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Await;
import io.github.rootguard.acceptance.web.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What {@code compose.yaml} brings up, as {@code bin/compose-check} asks for it: a user of the imported realm becomes root
 * through the proxy, which hands each request to the next node.
 */
@EnabledIfSystemProperty(named = "root-guard.compose", matches = "http.+")
class ComposeIT {

    /** More than enough for every node to have answered. */
    private static final int EVERY_NODE = 8;

    private static final String NORA = "nora@example.org";
    private static final String PASSWORD = "quiet mountains keep their snow";
    private static final String REASON = "Looking after the realm as planned";

    private final URI base = URI.create(System.getProperty("root-guard.compose"));
    private final URI mailCatcher = URI.create(System.getProperty("root-guard.compose-mail", ""));
    private final URI realm = URI.create(base + "/realms/demo");
    private final AdminClient admin = AdminClient.of(
                    base,
                    new PasswordTokenSource(base, "master", KeycloakServer.ADMIN, secret("KC_BOOTSTRAP_ADMIN_PASSWORD")))
            .in("demo");

    @Test
    void whenNomineeClaimsThroughTheProxyThenEveryNodeKnowsRoot() {
        JsonNode nomination = admin.post("/root-guard/nomination", Map.of("user", NORA))
                .expect(201)
                .json();
        assertThat(mailTo(NORA)).contains(nomination.path("claimCode").asText());

        SignedInRoot root = claim(nomination.path("claimCode").asText());

        AdminClient asRoot = admin.as(TokenSource.fixed(root.accessToken()));
        String rootId = nomination.path("userId").asText();
        for (int request = 0; request < EVERY_NODE; request++) {
            assertThat(asRoot.get("/root-guard/policy").expect(200).json().path("mode").asText())
                    .isEqualTo("enforce");
            assertThat(admin.get("/root-guard/status").expect(200).json().path("state").asText())
                    .isEqualTo("guarded");
            RestResponse reset = admin.put(
                    "/users/" + rootId + "/reset-password", Map.of("type", "password", "value", "somebody else's"));
            assertThat(reset.expect(403).json().path("error").asText()).isEqualTo("root_only");
            assertThat(passwordGrant().expect(400).json().path("error").asText())
                    .isEqualTo("invalid_grant");
        }
        changePolicyAsSeenByEveryNode(asRoot);
    }

    /** What the proxy sees of a caller is what Keycloak records, whatever the caller says. */
    @Test
    void whenCallerClaimsAnotherAddressThenItIsNotBelieved() {
        Exchange.send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Forwarded-For", "203.0.113.66")
                        .header("Forwarded", "for=203.0.113.66")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=otto&password=wrong")))
                .expect(400);

        JsonNode event = admin.get("/events?type=LOGIN_ERROR&max=1").expect(200).json();

        assertThat(event.path(0).path("ipAddress").asText()).isNotEmpty().doesNotStartWith("203.0.113.");
    }

    private SignedInRoot claim(String claimCode) {
        OidcClient console =
                OidcClient.open(realm, "security-admin-console", base.resolve("/admin/demo/console/"));
        RootSignIn signIn = RootSignIn.begin(new Http(), console)
                .login(NORA, secret("DEMO_PASSWORD_NORA"))
                .claimCode(claimCode)
                .newPassword(PASSWORD);
        TotpDevice app = signIn.newDevice();
        Instant now = Clock.systemUTC().instant();
        return signIn.enroll(app.codeAt(now, -1), app.codeAt(now), "phone")
                .confirm()
                .task("change-root-policy", REASON)
                .tokens();
    }

    private void changePolicyAsSeenByEveryNode(AdminClient asRoot) {
        ObjectNode policy = asRoot.get("/root-guard/policy").expect(200).json().deepCopy();
        asRoot.put("/root-guard/policy", policy.put("session-max-minutes", 20)).expect(200);
        for (int request = 0; request < EVERY_NODE; request++) {
            assertThat(admin.get("/root-guard/policy").expect(200).json().path("session-max-minutes").asInt())
                    .isEqualTo(20);
        }
    }

    private RestResponse passwordGrant() {
        return OidcClient.confidential(realm, ExampleRealm.SERVICE, secret("DEMO_SECRET_REPORTS"), base)
                .password(NORA, PASSWORD, "openid");
    }

    private String mailTo(String reader) {
        return Await.value("mail", Duration.ofSeconds(30), () -> firstMailTo(reader));
    }

    private Optional<String> firstMailTo(String reader) {
        JsonNode mails = Exchange.send(HttpRequest.newBuilder(URI.create(mailCatcher + "/email")))
                .expect(200)
                .json();
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> reader.equals(mail.path("to").path(0).path("address").asText()))
                .map(mail -> mail.path("text").asText())
                .findFirst();
    }

    private static String secret(String name) {
        try {
            return Files.readString(Path.of(System.getProperty("root-guard.compose-secrets"), name), UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new IllegalStateException("No secret " + name, e);
        }
    }
}
