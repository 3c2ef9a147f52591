package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.web.Http;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** An application that fetches verifiable credentials (OpenID for Verifiable Credential Issuance 1.0). */
final class Wallet {

    /** The client scope that stands for the credential, which Keycloak brings along. */
    static final String CREDENTIAL = "oid4vc_natural_person_sd";

    private static final String NAME = "wallet";
    private static final URI HOME = URI.create("http://localhost/wallet");

    private final TestRealm realm;
    private final OidcClient client;

    private Wallet(TestRealm realm) {
        this.realm = realm;
        this.client = OidcClient.confidential(realm.uri(""), NAME, NAME, HOME);
    }

    static ClientDraft draft() {
        return ClientDraft.service(NAME, NAME)
                .set("standardFlowEnabled", true)
                .redirectUri(HOME.toString())
                .attribute("oid4vci.enabled", "true");
    }

    /** The wallet of a realm, in which an everyday administrator may offer the credential to these users. */
    static Wallet of(TestRealm realm, List<String> users) {
        JsonNode scopes = realm.admin().get("/client-scopes").expect(200).json();
        String scope = StreamSupport.stream(scopes.spliterator(), false)
                .filter(each -> each.path("name").asText().equals(CREDENTIAL))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        realm.admin()
                .put("/clients/" + realm.clientUuid(NAME) + "/optional-client-scopes/" + scope, "")
                .expect(204);
        for (String user : users) {
            realm.admin()
                    .post("/users/" + realm.userId(user) + "/vc/credentials", Map.of("credentialScopeName", CREDENTIAL))
                    .expect(200);
        }
        JsonNode role =
                realm.admin().get("/roles/credential-offer-create").expect(200).json();
        realm.admin()
                .post("/users/" + realm.userId(ADMINISTRATOR) + "/role-mappings/realm", List.of(role))
                .expect(204);
        return new Wallet(realm);
    }

    /** The everyday administrator offers the credential to a user, and the wallet redeems the code of the offer. */
    RestResponse redeemOfferFor(String username) {
        String token = client.password(ADMINISTRATOR, TestRealm.passwordOf(ADMINISTRATOR), "openid")
                .expect(200)
                .json()
                .path("access_token")
                .asText();
        JsonNode offer = Exchange.send(HttpRequest.newBuilder(
                                realm.uri("/protocol/oid4vc/create-credential-offer?credential_configuration_id="
                                        + CREDENTIAL + "&pre_authorized=true&target_user=" + username))
                        .header("Authorization", "Bearer " + token))
                .expect(200)
                .json();
        JsonNode grant = Exchange.send(HttpRequest.newBuilder(URI.create(offer.path("issuer")
                                .asText() + "/" + offer.path("nonce").asText())))
                .expect(200)
                .json()
                .path("grants")
                .path("urn:ietf:params:oauth:grant-type:pre-authorized_code");
        return client.token(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:pre-authorized_code",
                "pre-authorized_code",
                grant.path("pre-authorized_code").asText()));
    }

    /** A user signs in to the wallet, which asks for the credential and gets a refresh token for it. */
    String refreshTokenFor(String email, String password) {
        Authorization start = client.authorization().with("scope", "openid " + CREDENTIAL);
        Http browser = new Http();
        Map<String, String> answer = FormFields.of(
                People.type(browser.open(start.uri()), email, password).location());
        return client.exchange(start, answer.getOrDefault("code", ""))
                .expect(200)
                .json()
                .path("refresh_token")
                .asText();
    }

    RestResponse refresh(String token) {
        return client.refresh(token);
    }
}
