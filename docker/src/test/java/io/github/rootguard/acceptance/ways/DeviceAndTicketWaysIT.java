package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.RelyingParty;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways on which one party asks and another gets the token. */
@RootGuardServer
class DeviceAndTicketWaysIT {

    private static final String TELEVISION = "television";
    private static final String VAULT = "vault";
    private static final String UMA = "urn:ietf:params:oauth:grant-type:uma-ticket";

    private static TestRealm realm;
    private static GuardedRealm guarded;
    private static OidcClient television;

    private Traces traces;

    @BeforeAll
    static void guard(Realms realms) {
        realm = realms.example(draft -> draft.client(ClientDraft.service(TELEVISION, TELEVISION)
                        .attribute("oauth2.device.authorization.grant.enabled", "true")
                        .attribute("oidc.ciba.grant.enabled", "true"))
                .client(ClientDraft.service(VAULT, VAULT).set("authorizationServicesEnabled", true)));
        television = OidcClient.confidential(realm.uri(""), TELEVISION, TELEVISION, realm.uri("/"));
        Vault.openFor(realm, VAULT, realm.userId(ORDINARY_USER), realm.userId(NOMINEE));
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @BeforeEach
    void look() {
        traces = Traces.of(guarded);
    }

    @Test
    @Proves("device")
    void whenRootConfirmsADeviceThenItGetsNoToken() {
        JsonNode ottos = deviceRequest();
        People.otto(new Http(), verification(ottos))
                .expectPage("login-oauth-grant")
                .form()
                .with("accept", "Yes")
                .submit();
        poll(ottos).expect(200);

        JsonNode roots = deviceRequest();
        Answers.refused("device", People.root(new Http(), guarded, verification(roots)));

        assertThat(Answers.of(poll(roots)).code()).isEqualTo("authorization_pending");
        traces.expectNothingNew();
    }

    @Test
    @Proves("device")
    void whenRootWithASessionConfirmsADeviceThenItGetsNoToken() {
        Http browser = new Http();
        guarded.signInFor(browser, "review", GuardedRealm.REASON);
        traces = Traces.of(guarded);
        JsonNode device = deviceRequest();

        Answers.refused("device", browser.open(verification(device)));

        assertThat(Answers.of(poll(device)).code()).isEqualTo("authorization_pending");
        traces.expectNothingNew();
    }

    @Test
    @Proves("ciba")
    void whenRootsDeviceAgreesThenTheApplicationGetsNoToken(RelyingParty party) {
        backChannel(party, People.OTTO).expect(200);

        Answers.refused("ciba", backChannel(party, guarded.rootEmail()));
        traces.expectNothingNew();
    }

    @Test
    @Proves("uma-ticket")
    void whenRootsTokenIsTakenElsewhereThenThereAreNoPermissions() {
        permissions(signedIn(People.OTTO, People.OTTOS_PASSWORD).accessToken()).expect(200);
        SignedInRoot root = liveRoot();
        traces = Traces.of(guarded);

        Answers.refused("uma-ticket", permissions(root.accessToken()));
        traces.expectNothingNew();
    }

    private static JsonNode deviceRequest() {
        return television
                .post("auth/device", Map.of("scope", "openid"))
                .expect(200)
                .json();
    }

    private static URI verification(JsonNode device) {
        return URI.create(device.path("verification_uri_complete").asText());
    }

    private static RestResponse poll(JsonNode device) {
        return television.token(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:device_code",
                "device_code",
                device.path("device_code").asText()));
    }

    private static RestResponse backChannel(RelyingParty party, String hint) {
        String message = UUID.randomUUID().toString();
        JsonNode started = television
                .post("ext/ciba/auth", Map.of("scope", "openid", "login_hint", hint, "binding_message", message))
                .expect(200)
                .json();
        RelyingParty.Request asked = party.await("/authentication-device", message);
        Exchange.send(HttpRequest.newBuilder(realm.uri("/protocol/openid-connect/ext/ciba/auth/callback"))
                        .header("Authorization", asked.authorization())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"status\":\"SUCCEED\"}")))
                .expect(200);
        return television.token(Map.of(
                "grant_type",
                "urn:openid:params:grant-type:ciba",
                "auth_req_id",
                started.path("auth_req_id").asText()));
    }

    private static SignedInRoot liveRoot() {
        return guarded.signIn(new Http(), guarded.accountConsole())
                .otp(guarded.codes().next())
                .task("review", GuardedRealm.REASON)
                .tokens();
    }

    private static SignedInRoot signedIn(String username, String password) {
        return RootSignIn.begin(new Http(), guarded.accountConsole())
                .login(username, password)
                .tokens();
    }

    private static RestResponse permissions(String token) {
        return Exchange.send(HttpRequest.newBuilder(realm.uri("/protocol/openid-connect/token"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(FormFields.encode(Map.of("grant_type", UMA, "audience", VAULT)))));
    }
}
