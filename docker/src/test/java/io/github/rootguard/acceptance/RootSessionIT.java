package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.SessionFact;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SessionUse;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A root session lives for minutes, alone, in the clients that root may use; and when it is over, all of it is. */
@RootGuardServer
@OnPostgres
class RootSessionIT {

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        SessionUse.letServiceIntrospect(realm);
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @Test
    void whenSessionIsNewThenEveryPlaceIsOpen(Http http) {
        SessionUse use = SessionUse.begin(guarded, http, "review");

        assertThat(use.open()).containsExactlyElementsOf(SessionUse.PLACES);
        assertThat(realm().facts().sessions(guarded.rootId())).singleElement().satisfies(only -> {
            assertThat(only.id()).isEqualTo(use.sessionId());
            assertThat(only.offline()).isFalse();
            assertThat(only.clients()).containsExactly("account-console", "security-admin-console");
        });
    }

    @Test
    void whenLongestTimeIsOverThenNothingIsOpen(Http http, ServerClock clock) {
        SessionUse use = SessionUse.begin(guarded, http, "review");
        for (int minutes = 4; minutes < 15; minutes += 4) {
            clock.advance(Duration.ofMinutes(4));
            use = use.renewed();
        }
        clock.advance(Duration.ofMinutes(2));
        use = use.renewed();
        assertThat(use.open()).containsExactlyElementsOf(SessionUse.PLACES);

        clock.advance(Duration.ofMinutes(1));

        assertThat(use.open()).isEmpty();
        assertThat(SessionUse.silentSignIn(http, guarded.accountConsole())).isFalse();
    }

    @Test
    void whenSessionIsNotUsedThenNothingIsOpen(Http http, ServerClock clock) {
        SessionUse use = SessionUse.begin(guarded, http, "review");
        clock.advance(Duration.ofSeconds(5 * 60 - 5));
        use = use.renewed();
        assertThat(use.open()).containsExactlyElementsOf(SessionUse.PLACES);

        clock.advance(Duration.ofMinutes(5).plusSeconds(1));

        assertThat(use.open()).isEmpty();
    }

    @Test
    void whenOnlyAdministratorsLookAtTheSessionThenItIsIdle(Http http, ServerClock clock) {
        SessionUse use = SessionUse.begin(guarded, http, "review");
        clock.advance(Duration.ofMinutes(4));
        realm().everydayAdmin().get("/users/" + guarded.rootId() + "/sessions").expect(200);
        realm().everydayAdmin()
                .get("/clients/" + realm().clientUuid("security-admin-console") + "/user-sessions")
                .expect(200);
        clock.advance(Duration.ofSeconds(61));

        assertThat(use.open()).isEmpty();
    }

    @Test
    void whenAdministratorLogsRootOutThenNothingIsOpen(Http http) {
        SessionUse use = SessionUse.begin(guarded, http, "review");

        realm().everydayAdmin()
                .post("/users/" + guarded.rootId() + "/logout", "")
                .expect(204);

        assertThat(use.open()).isEmpty();
        assertThat(realm().facts().sessions(guarded.rootId())).isEmpty();
    }

    @Test
    void whenRootLogsOutThenNothingIsOpen(Http http) {
        SessionUse use = SessionUse.begin(guarded, http, "review");

        http.open(realm().uri("/protocol/openid-connect/logout?id_token_hint="
                + use.admin().idToken()));

        assertThat(use.open()).isEmpty();
        assertThat(realm().facts().sessions(guarded.rootId())).isEmpty();
    }

    @Test
    void whenRootSignsInElsewhereThenOnlyTheSecondSessionIsOpen(Http http) {
        SessionUse first = SessionUse.begin(guarded, http, "review");
        SessionUse second = SessionUse.begin(guarded, new Http(), "change-realm");

        assertThat(first.open()).isEmpty();
        assertThat(second.open()).containsExactlyElementsOf(SessionUse.PLACES);
        assertThat(realm().facts().sessions(guarded.rootId()))
                .extracting(SessionFact::id)
                .containsExactly(second.sessionId());
    }

    @Test
    void whenTaskIsChangedThenOldTokensAreDead(Http http) {
        SessionUse old = SessionUse.begin(guarded, http, "review");

        SignedInRoot changed = guarded.changeTo(http, "change-realm");

        assertThat(changed.sessionId()).isNotEqualTo(old.sessionId());
        assertThat(old.openToTokens()).isEmpty();
        assertThat(SessionUse.of(guarded, http, changed).open()).containsExactlyElementsOf(SessionUse.PLACES);
        assertThat(realm().facts().singleUse("root-guard.grant." + changed.sessionId()))
                .hasValueSatisfying(grant -> assertThat(grant).containsEntry("task", "change-realm"));
        assertThat(realm().facts().sessions(guarded.rootId()))
                .extracting(SessionFact::id)
                .containsExactly(changed.sessionId());
    }

    @Test
    void whenChangeOfTaskIsAbandonedThenOldSessionIsAsItWas(Http http) {
        SessionUse old = SessionUse.begin(guarded, http, "review");
        Map<String, String> grant = grantOf(old.sessionId());

        WebPage task = guarded.beginChange(http)
                .fill(
                        "root-guard-challenge",
                        Map.of(
                                "password",
                                guarded.rootPassword(),
                                "otp",
                                guarded.codes().next()))
                .page();
        task.expectPage("root-guard-task");
        assertThat(task.html().select("#root-guard-current").text()).contains("Review");

        assertThat(old.renewed().open()).containsExactlyElementsOf(SessionUse.PLACES);
        assertThat(grantOf(old.sessionId()))
                .containsEntry("task", "review")
                .containsEntry("end", grant.get("end"))
                .containsEntry("start", grant.get("start"));
    }

    @Test
    void whenTokensAreIssuedThenTheyEndWithTheSession(Http http, ServerClock clock) {
        SessionUse use = SessionUse.begin(guarded, http, "review");
        long end = Instant.parse(grantOf(use.sessionId()).get("end")).getEpochSecond();

        assertThat(lifetime(use.admin())).isBetween(55L, 60L);
        assertThat(lifetime(use.account())).isBetween(55L, 60L);
        assertThat(expiry(use.admin().refreshToken())).isLessThanOrEqualTo(end);
        for (int minutes = 4; minutes <= 12; minutes += 4) {
            clock.advance(Duration.ofMinutes(4));
            use = use.renewed();
        }
        clock.advance(Duration.ofSeconds(end - 20 - clock.now().getEpochSecond()));
        SessionUse last = use.renewed();

        assertThat(expiry(last.admin().accessToken())).isLessThanOrEqualTo(end);
        assertThat(expiry(last.admin().refreshToken())).isLessThanOrEqualTo(end);
        assertThat(last.admin().response().path("expires_in").asInt()).isBetween(1, 20);
    }

    @Test
    void whenRootAsksToBeRememberedThenItIsNot(Http http) {
        realm().update(Map.of("rememberMe", true));
        WebPage gate = http.open(guarded.adminConsole().authorization().uri())
                .form("#kc-form-login")
                .with("username", guarded.rootEmail())
                .with("password", guarded.rootPassword())
                .with("rememberMe", "on")
                .submit();
        WebPage task = gate.expectPage("root-guard-challenge")
                .form()
                .with("otp", guarded.codes().next())
                .submit();
        task.expectPage("root-guard-task")
                .form()
                .with("task", "review")
                .with("reason", GuardedRealm.REASON)
                .submit();

        assertThat(realm().facts().sessions(guarded.rootId()))
                .extracting(SessionFact::rememberMe)
                .containsExactly(false);
    }

    @Test
    void whenRootAsksForOfflineAccessThenThereIsNone(Http http) {
        OidcClient console = guarded.adminConsole();
        Authorization offline = console.authorization().with("scope", "openid offline_access");
        RootSignIn signIn = RootSignIn.begin(http, console, offline)
                .login(guarded.rootEmail(), guarded.rootPassword())
                .otp(guarded.codes().next())
                .task("review", GuardedRealm.REASON);

        assertThat(signIn.exchange().status()).isEqualTo(400);
        assertThat(realm().facts().sessions(guarded.rootId()))
                .extracting(SessionFact::offline)
                .doesNotContain(true);
    }

    private TestRealm realm() {
        return guarded.realm();
    }

    private Map<String, String> grantOf(String sessionId) {
        return realm().facts().singleUse("root-guard.grant." + sessionId).orElseThrow();
    }

    private long lifetime(SignedInRoot tokens) {
        return expiry(tokens.accessToken())
                - SignedInRoot.claims(tokens.accessToken()).path("iat").asLong();
    }

    private static long expiry(String token) {
        return SignedInRoot.claims(token).path("exp").asLong();
    }
}
