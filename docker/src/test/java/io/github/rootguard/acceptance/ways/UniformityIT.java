package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Before a correct password nobody can tell root from anybody else, or from nobody. */
@RootGuardServer
class UniformityIT {

    private static final String TELEVISION = "television";
    private static final String UNKNOWN = "nobody";
    private static final List<String> EVERYBODY = List.of(NOMINEE, ORDINARY_USER, UNKNOWN);

    private static TestRealm realm;
    private static GuardedRealm guarded;
    private static OidcClient television;

    @BeforeAll
    static void guard(Realms realms) {
        realm = realms.example(draft -> draft.set("resetPasswordAllowed", true)
                .client(ClientDraft.service(TELEVISION, TELEVISION)
                        .attribute("oauth2.device.authorization.grant.enabled", "true")
                        .attribute("oidc.ciba.grant.enabled", "true")));
        television = OidcClient.confidential(realm.uri(""), TELEVISION, TELEVISION, realm.uri("/"));
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @Test
    void whenPasswordIsWrongThenPasswordGrantAnswersEverybodyTheSame() {
        expectSame(EVERYBODY.stream()
                .map(user -> seen(realm.service().password(user, "wrong", "openid")))
                .toList());
    }

    @Test
    void whenPasswordIsWrongThenSignInPageAnswersEverybodyTheSame() {
        URI start = guarded.adminConsole().authorization().uri();

        expectSame(EVERYBODY.stream()
                .map(user -> {
                    Http browser = new Http();
                    return seen(browser, user, People.type(browser.open(start), user, "wrong"));
                })
                .toList());
    }

    @Test
    void whenPasswordIsForgottenThenEverybodyIsToldTheSame() {
        expectSame(EVERYBODY.stream()
                .map(user -> {
                    Http browser = new Http();
                    browser.open(guarded.accountConsole().authorization().uri());
                    WebPage answer = browser.open(URI.create(
                                    realm.uri("/login-actions/reset-credentials") + "?client_id=account-console"))
                            .form()
                            .with("username", user)
                            .submit();
                    return seen(browser, user, answer);
                })
                .toList());
    }

    @Test
    void whenPasswordIsWrongThenDevicePageAnswersEverybodyTheSame() {
        expectSame(EVERYBODY.stream()
                .map(user -> {
                    JsonNode device = television
                            .post("auth/device", Map.of("scope", "openid"))
                            .json();
                    Http browser = new Http();
                    WebPage login = browser.open(
                            URI.create(device.path("verification_uri_complete").asText()));
                    return seen(browser, user, People.type(login, user, "wrong"));
                })
                .toList());
    }

    /** Keycloak itself tells unknown users from known ones here, but not root from others. */
    @Test
    void whenBackChannelIsAskedThenRootIsAnsweredLikeOthers() {
        expectSame(List.of(NOMINEE, ORDINARY_USER).stream()
                .map(user -> {
                    RestResponse answer = television.post(
                            "ext/ciba/auth", Map.of("scope", "openid", "login_hint", user, "binding_message", "hello"));
                    Set<String> members = new TreeSet<>();
                    answer.json().fieldNames().forEachRemaining(members::add);
                    return answer.status() + " " + members + " " + answer.json().path("expires_in");
                })
                .toList());
    }

    private static void expectSame(List<String> answers) {
        assertThat(answers).doesNotContain("").containsOnly(answers.get(0));
    }

    private static String seen(RestResponse answer) {
        return answer.status() + " " + answer.headers().map().keySet() + " " + answer.body();
    }

    private static String seen(Http browser, String user, WebPage answer) {
        return answer.status() + " " + answer.pageId() + " " + browser.cookies().names() + " "
                + answer.html()
                        .body()
                        .html()
                        .replace(user, "somebody")
                        .replaceAll(
                                "(session_code|tab_id|client_data|execution|auth_session_hash)=[\\w.-]+|\"[\\w-]{20,}\"|\\d{4,}",
                                "*");
    }
}
