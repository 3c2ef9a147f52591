package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.SessionFact;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SessionUse;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions of root and of others, and of other applications, in the same browser. */
@RootGuardServer
@OnPostgres
class SharedBrowserIT {

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        SessionUse.letServiceIntrospect(realm);
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @Test
    void whenSecondAllowedApplicationOpensThenNothingIsAsked(Http http) {
        guarded.signInFor(http, "review", GuardedRealm.REASON);

        SignedInRoot account = RootSignIn.begin(http, guarded.accountConsole()).tokens();

        assertThat(account.client().userinfo(account.accessToken()).status()).isEqualTo(200);
        assertThat(realm().events().ofType("LOGIN"))
                .filteredOn(event -> event.path("clientId").asText().equals("account-console"))
                .singleElement()
                .matches(event ->
                        event.path("details").path("root_task").asText().equals("review"));
    }

    @Test
    void whenOtherApplicationOpensThenItIsRefusedAndTheSessionLives(Http http) {
        SessionUse use = SessionUse.begin(guarded, http, "review");
        OidcClient portal = realm().publicClient(BROWSER_APPLICATION);

        WebPage refused = http.open(portal.authorization().uri()).expectPage("root-guard-refused");

        assertThat(refused.html().select("[data-rule]").eachAttr("data-rule")).contains("client-allowed");
        assertThat(http.get(portal.authorization().with("prompt", "none").uri()).redirectParameters())
                .doesNotContainKey("code")
                .containsKey("error");
        assertThat(use.open()).containsExactlyElementsOf(SessionUse.PLACES);
        assertThat(realm().facts().sessions(guarded.rootId()))
                .extracting(SessionFact::clients)
                .containsExactly(List.of("account-console", "security-admin-console"));
    }

    @Test
    void whenSomebodyElseSignsInFromTheSameBrowserThenRootsSessionIsNotTheirs(Http http) {
        SessionUse use = SessionUse.begin(guarded, http, "review");
        http.open(realm().uri("/protocol/openid-connect/logout?id_token_hint="
                + use.admin().idToken()));

        OidcClient portal = realm().publicClient(BROWSER_APPLICATION);
        SignedInRoot otto = RootSignIn.begin(http, portal)
                .login("otto", TestRealm.passwordOf("otto"))
                .tokens();

        assertThat(otto.sessionId()).isNotEqualTo(use.sessionId());
        assertThat(SignedInRoot.claims(otto.accessToken()).path("sub").asText()).isEqualTo(realm().userId("otto"));
        assertThat(use.openToTokens()).isEmpty();
    }

    @Test
    void whenRootSignsInAfterSomebodyElseInTheSameBrowserThenTheirSessionIsNotRoots(Http http) {
        OidcClient portal = realm().publicClient(BROWSER_APPLICATION);
        SignedInRoot otto = RootSignIn.begin(http, portal)
                .login("otto", TestRealm.passwordOf("otto"))
                .tokens();
        http.open(realm().uri("/protocol/openid-connect/logout?id_token_hint=" + otto.idToken()));

        SessionUse use = SessionUse.begin(guarded, http, "review");

        assertThat(use.open()).containsExactlyElementsOf(SessionUse.PLACES);
        assertThat(portal.refresh(otto.refreshToken()).status()).isEqualTo(400);
    }

    private TestRealm realm() {
        return guarded.realm();
    }
}
