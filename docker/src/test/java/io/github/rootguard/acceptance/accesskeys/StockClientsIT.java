package io.github.rootguard.acceptance.accesskeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.builder.api.DefaultApi20;
import com.github.scribejava.core.model.OAuth2AccessToken;
import com.github.scribejava.core.oauth.OAuth20Service;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Json;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** OAuth clients that others wrote get tokens for an access key without knowing that it is one. */
@RootGuardServer
class StockClientsIT {

    @Test
    void whenClientIsCurlThenItGetsAToken(TestRealm realm) throws Exception {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);

        Process curl = new ProcessBuilder(
                        "curl",
                        "-sS",
                        "-u",
                        pair.id() + ":" + pair.secret(),
                        "-d",
                        "grant_type=client_credentials",
                        realm.uri("/root-guard/token").toString())
                .start();
        String answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(curl.waitFor()).isZero();
        assertThat(Json.parse(answer).path("token_type").asText()).isEqualTo("Bearer");
    }

    @Test
    void whenClientIsScribeJavaThenItGetsAToken(TestRealm realm) throws Exception {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);

        try (OAuth20Service service =
                new ServiceBuilder(pair.id()).apiSecret(pair.secret()).build(new Api(realm))) {
            OAuth2AccessToken token = service.getAccessTokenClientCredentialsGrant();

            assertThat(Jwt.claims(token.getAccessToken()).path("access_key_id").asText())
                    .isEqualTo(pair.id());
            assertThat(token.getRefreshToken()).isNull();
            assertThat(token.getExpiresIn()).isBetween(1, 300);
        }
    }

    @Test
    void whenClientIsTheSdkOfNimbusThenItGetsATokenInHeaderAndBodyAndUnderstandsTheRefusal(TestRealm realm)
            throws Exception {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);
        ClientID id = new ClientID(pair.id());
        Secret secret = new Secret(pair.secret());

        for (ClientAuthentication authentication : Stream.of(
                        new ClientSecretBasic(id, secret), new ClientSecretPost(id, secret))
                .toList()) {
            assertThat(send(realm, authentication).indicatesSuccess()).isTrue();
        }
        TokenErrorResponse refused =
                send(realm, new ClientSecretBasic(id, new Secret("wrong"))).toErrorResponse();
        assertThat(refused.getErrorObject().getCode()).isEqualTo("invalid_grant");
    }

    private static TokenResponse send(TestRealm realm, ClientAuthentication authentication) throws Exception {
        return TokenResponse.parse(
                new TokenRequest.Builder(realm.uri("/root-guard/token"), authentication, new ClientCredentialsGrant())
                        .build()
                        .toHTTPRequest()
                        .send());
    }

    /** What ScribeJava has to know of a server. */
    private static final class Api extends DefaultApi20 {
        private final TestRealm realm;

        Api(TestRealm realm) {
            this.realm = realm;
        }

        @Override
        public String getAccessTokenEndpoint() {
            return realm.uri("/root-guard/token").toString();
        }

        @Override
        protected String getAuthorizationBaseUrl() {
            return realm.uri("/protocol/openid-connect/auth").toString();
        }
    }
}
