package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client certificate that a reverse proxy hands on (RFC 9440) names the user. */
@RootGuardServer
class CertificateWaysIT {

    private static final String FLOW = "certificates";

    @Test
    @Proves("x509")
    void whenCertificateNamesRootThenTheGateAsksForEverything(TestRealm realm, @TempDir Path directory)
            throws Exception {
        trustCertificates(realm);
        GuardedRealm guarded = GuardedRealm.claim(realm, new Http());
        Traces traces = Traces.of(guarded);
        URI portal = realm.publicClient(BROWSER_APPLICATION).authorization().uri();
        URI console = guarded.accountConsole().authorization().uri();
        String ottos = certificate(directory, ORDINARY_USER);
        String roots = certificate(directory, NOMINEE);

        assertThat(People.answer(present(portal, ottos))).containsKey("code");
        Answers.refused("x509", present(console, roots));
        Answers.refused("other-client", present(portal, roots));
        traces.expectNothingNew();
    }

    /** Opens the sign-in with the certificate and confirms the user that Keycloak found in it. */
    private static WebPage present(URI start, String certificate) {
        Http browser = new Http();
        WebPage page = browser.send(HttpRequest.newBuilder(start).header("Client-Cert", ":" + certificate + ":"))
                .expectPage("login-x509-info");
        return page.form().with("login", "Continue").submit();
    }

    private static String certificate(Path directory, String user) throws IOException, GeneralSecurityException {
        Path store = directory.resolve(user + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        user,
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=" + user,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "certificates",
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(keytool.onExit().join().exitValue()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "certificates".toCharArray());
        return Base64.getEncoder().encodeToString(keys.getCertificate(user).getEncoded());
    }

    private static void trustCertificates(TestRealm realm) {
        String flow = realm.admin()
                .post(
                        "/authentication/flows",
                        Map.of("alias", FLOW, "providerId", "basic-flow", "topLevel", true, "builtIn", false))
                .expect(201)
                .createdId();
        String executions = "/authentication/flows/" + FLOW + "/executions";
        String step = realm.admin()
                .post(executions + "/execution", Map.of("provider", "auth-x509-client-username-form"))
                .expect(201)
                .createdId();
        realm.admin()
                .put(executions, Map.of("id", step, "requirement", "REQUIRED"))
                .expect(204);
        realm.admin()
                .post(
                        "/authentication/executions/" + step + "/config",
                        Map.of(
                                "alias",
                                FLOW,
                                "config",
                                Map.of(
                                        "x509-cert-auth.mapping-source-selection",
                                        "Match SubjectDN using regular expression",
                                        "x509-cert-auth.regular-expression",
                                        "CN=(.*?)(?:,|$)",
                                        "x509-cert-auth.mapper-selection",
                                        "Username or Email")))
                .expect(201);
        for (String client : List.of(BROWSER_APPLICATION, "account-console")) {
            realm.admin()
                    .put(
                            "/clients/" + realm.clientUuid(client),
                            Map.of("clientId", client, "authenticationFlowBindingOverrides", Map.of("browser", flow)))
                    .expect(204);
        }
    }
}
