package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.RelyingParty;
import io.github.rootguard.acceptance.web.WebPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways in protocols other than OpenID Connect. */
@RootGuardServer
class ProtocolWaysIT {

    private static final String CRM = "crm";
    private static final String ARTIFACTS = "crm-with-artifacts";
    private static final String REGISTRY = "registry";

    private static TestRealm realm;
    private static GuardedRealm guarded;
    private static URI consumer;

    private Traces traces;

    @BeforeAll
    static void guard(Realms realms, RelyingParty party) {
        consumer = party.uri("/assertions");
        realm = realms.example(draft -> draft.client(saml(CRM).attribute("saml_idp_initiated_sso_url_name", CRM))
                .client(saml(ARTIFACTS)
                        .attribute("saml.artifact.binding", "true")
                        .attribute("saml_artifact_binding_url", consumer.toString()))
                .client(ClientDraft.ofProtocol(REGISTRY, "docker-v2")));
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @BeforeEach
    void look() {
        traces = Traces.of(guarded);
    }

    @Test
    @Proves("saml")
    void whenApplicationSpeaksSamlThenRootIsRefusedAndOthersGetAnAssertion() {
        assertThat(People.otto(new Http(), redirectBinding(CRM)).body()).contains("name=\"SAMLResponse\"");

        expectRefused("saml", People.root(new Http(), guarded, redirectBinding(CRM)));
    }

    @Test
    @Proves("saml")
    void whenRootHasASessionThenApplicationWithSamlDoesNotGetIntoIt() {
        Http browser = new Http();
        guarded.signInFor(browser, "review", GuardedRealm.REASON);
        traces = Traces.of(guarded);

        expectRefused("saml", browser.open(redirectBinding(CRM)));
    }

    @Test
    @Proves("saml-idp-initiated")
    void whenKeycloakStartsSamlThenRootIsRefusedAndOthersGetAnAssertion() {
        URI start = realm.uri("/protocol/saml/clients/" + CRM);
        assertThat(People.otto(new Http(), start).body()).contains("name=\"SAMLResponse\"");

        expectRefused("saml-idp-initiated", People.root(new Http(), guarded, start));
    }

    @Test
    @Proves("saml-artifact")
    void whenApplicationTakesArtifactsThenRootIsRefusedAndOthersGetOne() {
        WebPage ottos = People.otto(new Http(), redirectBinding(ARTIFACTS));
        assertThat(ottos + ottos.body()).contains("SAMLart");

        expectRefused("saml-artifact", People.root(new Http(), guarded, redirectBinding(ARTIFACTS)));
    }

    @Test
    @Proves("saml-ecp")
    void whenEnhancedClientSendsRootsPasswordThenThereIsNoAssertion() {
        assertThat(enhancedClient(ORDINARY_USER, People.OTTOS_PASSWORD).body()).contains("Assertion>");
        WebPage wrong = enhancedClient(NOMINEE, "wrong");
        assertThat(wrong.text())
                .isEqualTo(enhancedClient(ORDINARY_USER, "wrong").text());
        assertThat(wrong.body()).doesNotContain("Assertion>");

        expectRefused("saml-ecp", enhancedClient(NOMINEE, guarded.rootPassword()));
    }

    @Test
    @Proves("docker")
    void whenDockerSendsRootsPasswordThenThereIsNoToken() {
        assertThat(docker(ORDINARY_USER, People.OTTOS_PASSWORD).status()).isEqualTo(200);
        assertThat(docker(NOMINEE, "wrong").status())
                .isEqualTo(docker(ORDINARY_USER, "wrong").status());

        expectRefused("docker", docker(NOMINEE, guarded.rootPassword()));
    }

    private void expectRefused(String way, WebPage answer) {
        Answers.refused(way, answer);
        assertThat(answer.body()).doesNotContain("SAMLResponse", "SAMLart", "Assertion>");
        traces.expectNothingNew();
    }

    private static WebPage enhancedClient(String username, String password) {
        String envelope = "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body>" + request(CRM)
                + "</S:Body></S:Envelope>";
        return new Http()
                .send(HttpRequest.newBuilder(realm.uri("/protocol/saml"))
                        .header("Content-Type", "text/xml")
                        .header("Authorization", basic(username, password))
                        .POST(BodyPublishers.ofString(envelope)));
    }

    private static WebPage docker(String username, String password) {
        URI endpoint = URI.create(realm.uri("/protocol/docker-v2/auth") + "?service=" + REGISTRY + "&account=somebody");
        return new Http().send(HttpRequest.newBuilder(endpoint).header("Authorization", basic(username, password)));
    }

    private static String basic(String username, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
    }

    private static URI redirectBinding(String clientId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, raw)) {
            deflated.write(request(clientId).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            raw.end();
        }
        String encoded = Base64.getEncoder().encodeToString(bytes.toByteArray());
        return URI.create(realm.uri("/protocol/saml") + "?" + FormFields.encode(Map.of("SAMLRequest", encoded)));
    }

    private static String request(String clientId) {
        return "<samlp:AuthnRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" ID=\"_" + UUID.randomUUID()
                + "\" Version=\"2.0\" IssueInstant=\"" + realm.clock().now() + "\" Destination=\""
                + realm.uri("/protocol/saml") + "\" AssertionConsumerServiceURL=\"" + consumer + "\">"
                + "<saml:Issuer xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\">" + clientId
                + "</saml:Issuer></samlp:AuthnRequest>";
    }

    private static ClientDraft saml(String clientId) {
        return ClientDraft.ofProtocol(clientId, "saml")
                .redirectUri(consumer.toString())
                .attribute("saml.client.signature", "false")
                .attribute("saml.server.signature", "true")
                .attribute("saml.authnstatement", "true")
                .attribute("saml.force.post.binding", "true")
                .attribute("saml.allow.ecp.flow", "true")
                .attribute("saml_assertion_consumer_url_post", consumer.toString());
    }
}
