package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.SessionFact;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SessionUse;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a guarded realm everybody but root signs in as before. */
@RootGuardServer
class OrdinaryUserIT {

    private static final String PASSWORD = TestRealm.passwordOf(ORDINARY_USER);
    private static final String CONSENT_APPLICATION = "survey";
    private TestRealm realm;
    private GuardedRealm guarded;
    private String otto;

    @BeforeEach
    void guard(Realms realms) {
        realm = realms.example(draft -> draft.client(
                ClientDraft.browserApplication(CONSENT_APPLICATION, "*").set("consentRequired", true)));
        SessionUse.letServiceIntrospect(realm);
        guarded = GuardedRealm.claim(realm, new Http());
        otto = realm.userId(ORDINARY_USER);
    }

    @Test
    void whenUserSignsInThenTokensWorkUntilLogout(Http http) {
        OidcClient portal = realm.publicClient(BROWSER_APPLICATION);
        SignedInRoot tokens = signIn(http, portal);

        portal.userinfo(tokens.accessToken()).expect(200);
        assertThat(tokens.response().path("expires_in").asInt()).isBetween(295, 300);
        String refreshed = portal.refresh(tokens.refreshToken())
                .expect(200)
                .json()
                .path("refresh_token")
                .asText();
        logOut(http, tokens);

        portal.refresh(refreshed).expect(400);
        portal.userinfo(tokens.accessToken()).expect(401);
        assertThat(realm.facts().sessions(otto)).isEmpty();
        assertThat(realm.events().ofType("LOGIN"))
                .filteredOn(event -> event.path("userId").asText().equals(otto))
                .singleElement()
                .matches(event -> !event.path("details").has("root_task"));
        assertThat(realm.events().ofType("LOGIN_ERROR")).isEmpty();
    }

    @Test
    void whenUserHasSessionThenOtherApplicationOpensWithoutQuestion(Http http) {
        signIn(http, realm.publicClient(BROWSER_APPLICATION));
        OidcClient account = guarded.accountConsole();
        Authorization silent = account.authorization().with("prompt", "none");

        String code = http.get(silent.uri()).redirectParameters().get("code");
        JsonNode tokens = account.exchange(silent, code).expect(200).json();

        account(tokens.path("access_token").asText()).expect(200);
        JsonNode told = realm.service()
                .introspect(tokens.path("access_token").asText())
                .expect(200)
                .json();
        assertThat(told.path("active").asBoolean()).isTrue();
        assertThat(realm.facts().sessions(otto))
                .extracting(SessionFact::clients)
                .containsExactly(List.of("account-console", BROWSER_APPLICATION));
    }

    @Test
    void whenRememberMeIsOnThenSessionIsRemembered(Http http) {
        realm.update(Map.of("rememberMe", true));
        http.open(realm.publicClient(BROWSER_APPLICATION).authorization().uri())
                .form("#kc-form-login")
                .with("username", ORDINARY_USER)
                .with("password", PASSWORD)
                .with("rememberMe", "on")
                .submit();

        assertThat(realm.facts().sessions(otto))
                .extracting(SessionFact::rememberMe)
                .containsExactly(true);
    }

    @Test
    void whenServiceUsesPasswordGrantThenTokensWork() {
        JsonNode tokens = realm.service()
                .password(ORDINARY_USER, PASSWORD, "openid")
                .expect(200)
                .json();

        realm.service().userinfo(tokens.path("access_token").asText()).expect(200);
        realm.service().refresh(tokens.path("refresh_token").asText()).expect(200);
        realm.service().password(ORDINARY_USER, "something else", "openid").expect(400);
    }

    @Test
    void whenOfflineAccessIsAskedForThenOfflineTokenOutlivesTheSession() {
        JsonNode tokens = realm.service()
                .password(ORDINARY_USER, PASSWORD, "openid offline_access")
                .expect(200)
                .json();
        realm.admin().post("/users/" + otto + "/logout", "").expect(204);

        assertThat(realm.facts().sessions(otto))
                .extracting(SessionFact::offline)
                .contains(true);
        realm.admin().post("/logout-all", "").expect(200);
        realm.service().refresh(tokens.path("refresh_token").asText());
        assertThat(realm.events().ofType("REFRESH_TOKEN")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whenApplicationNeedsConsentThenUserIsAskedOnce(Http http) {
        OidcClient survey = realm.publicClient(CONSENT_APPLICATION);
        RootSignIn signIn = RootSignIn.begin(http, survey).login(ORDINARY_USER, PASSWORD);
        WebPage consent = signIn.page();
        assertThat(consent.html().select("[name=accept]")).hasSize(1);

        WebPage answer = consent.form().with("accept", "Yes").submit();
        assertThat(answer.redirectParameters()).containsKey("code");

        assertThat(RootSignIn.begin(http, survey).answer()).containsKey("code");
        assertThat(realm.admin().get("/users/" + otto + "/consents").json()).hasSize(1);
    }

    @Test
    void whenUserAsksForNewPasswordThenKeycloaksOwnPageChangesIt(Http http) {
        OidcClient portal = realm.publicClient(BROWSER_APPLICATION);
        signIn(http, portal);
        Authorization change = portal.authorization().with("kc_action", "UPDATE_PASSWORD");
        WebPage page = http.open(change.uri());
        if (page.pageId().equals("login")) {
            page = page.form("#kc-form-login").with("password", PASSWORD).submit();
        }
        page.expectPage("login-update-password")
                .form()
                .with("password-new", "a new password of otto")
                .with("password-confirm", "a new password of otto")
                .submit();

        realm.service()
                .password(ORDINARY_USER, "a new password of otto", "openid")
                .expect(200);
    }

    @Test
    void whenUserAsksForTheGateThenItIsPassedOver(Http http) {
        OidcClient portal = realm.publicClient(BROWSER_APPLICATION);
        Authorization gate = portal.authorization().with("kc_action", "root-guard-gate");
        RootSignIn signIn = RootSignIn.begin(http, portal, gate).login(ORDINARY_USER, PASSWORD);

        assertThat(signIn.answer()).containsKey("code").containsEntry("kc_action_status", "error");
        assertThat(RootSignIn.begin(http, portal, portal.authorization().with("kc_action", "root-guard-gate"))
                        .answer())
                .containsKey("code");
    }

    @Test
    void whenUserAsksForOtherPagesOfRootThenTheyArePassedOver(Http http) {
        OidcClient portal = realm.publicClient(BROWSER_APPLICATION);
        signIn(http, portal);

        for (String action : List.of("root-guard-password", "root-guard-claim")) {
            RootSignIn again =
                    RootSignIn.begin(http, portal, portal.authorization().with("kc_action", action));
            assertThat(again.answer()).as(action).containsKey("code");
        }
    }

    @Test
    void whenAdministratorStoresTheGateAsRequiredActionThenUserIsNotDisturbed(Http http) {
        realm.admin().put("/users/" + otto, Map.of("requiredActions", List.of("root-guard-gate")));

        signIn(http, realm.publicClient(BROWSER_APPLICATION));

        assertThat(realm.facts().sessions(otto)).hasSize(1);
    }

    private SignedInRoot signIn(Http http, OidcClient client) {
        return RootSignIn.begin(http, client)
                .login(ORDINARY_USER + "@example.org", PASSWORD)
                .tokens();
    }

    private void logOut(Http http, SignedInRoot tokens) {
        WebPage bye = http.open(realm.uri("/protocol/openid-connect/logout?id_token_hint=" + tokens.idToken()));
        assertThat(bye.text()).contains("You are logged out");
    }

    private RestResponse account(String token) {
        return Exchange.send(HttpRequest.newBuilder(realm.uri("/account/"))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token));
    }
}
