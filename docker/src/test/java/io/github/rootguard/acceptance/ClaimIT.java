package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.root.GuardedRealm.REASON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.SessionFact;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.root.StockFactors;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a claim changes, all of it and once only. */
@RootGuardServer
@OnPostgres
class ClaimIT {

    @Test
    void whenClaimEndsThenNomineeIsRootAndAdministrator(TestRealm realm, Http http) {
        GuardedRealm guarded = GuardedRealm.claim(realm, http);

        JsonNode status = realm.status();
        assertThat(status.path("state").asText()).isEqualTo("guarded");
        assertThat(status.path("rootUserId").asText()).isEqualTo(realm.userId(NOMINEE));
        assertThat(status.has("nomination")).isFalse();
        assertThat(status.path("gate").toString()).doesNotContain("false");
        assertThat(realm.admin()
                        .get("/users/" + guarded.rootId() + "/role-mappings/clients/"
                                + realm.clientUuid("realm-management"))
                        .expect(200)
                        .json())
                .extracting(role -> role.path("name").asText())
                .containsExactly("realm-admin");
        assertThat(realm.facts().credentialTypes(guarded.rootId()))
                .containsExactlyInAnyOrder("password", "root-password-history", "root-totp");
    }

    @Test
    void whenClaimEndsThenSameSignInGoesOnWithoutAskingAgain(TestRealm realm, Http http) {
        RootSignIn signIn = Nominated.in(realm).upToConfirmation(http);

        SignedInRoot root = signIn.confirm().task("review", REASON).tokens();

        assertThat(realm.facts().sessions(realm.userId(NOMINEE)))
                .extracting(SessionFact::id, SessionFact::clients, SessionFact::offline, SessionFact::rememberMe)
                .containsExactly(tuple(root.sessionId(), List.of("security-admin-console"), false, false));
        assertThat(realm.facts().singleUse("root-guard.grant." + root.sessionId()))
                .isPresent();
    }

    @Test
    void whenClaimEndsThenEventsTellItWithTaskAndReason(TestRealm realm, Http http) {
        GuardedRealm guarded = GuardedRealm.claim(realm, http);

        JsonNode claim = realm.events()
                .await(
                        "CUSTOM_REQUIRED_ACTION",
                        event -> event.path("details")
                                .path("custom_required_action")
                                .asText()
                                .equals("root-guard-claim"));
        JsonNode login = realm.events().await("LOGIN", any -> true);
        assertThat(claim.path("userId").asText()).isEqualTo(guarded.rootId());
        assertThat(login.path("userId").asText()).isEqualTo(guarded.rootId());
        assertThat(login.path("details").path("root_task").asText()).isEqualTo(GuardedRealm.FIRST_TASK);
        assertThat(login.path("details").path("root_reason").asText()).isEqualTo(REASON);
        assertThat(login.path("details").path("root_session_id").asText()).matches("[0-9a-f]{16}");
        assertThat(login.path("details").path("policy_outcome").asText()).isEqualTo("permit");
        assertThat(realm.events().ofUsers().toString())
                .doesNotContain(guarded.rootPassword())
                .doesNotContain(guarded.codes().usedUp());
    }

    @Test
    void whenClaimEndsThenOtherSessionsAreOver(TestRealm realm, Http http) {
        OidcClient portal = realm.publicClient(BROWSER_APPLICATION);
        String password = TestRealm.passwordOf(NOMINEE);
        SignedInRoot elsewhere =
                RootSignIn.begin(new Http(), portal).login(NOMINEE, password).tokens();
        JsonNode offline = realm.service()
                .password(NOMINEE, password, "openid offline_access")
                .expect(200)
                .json();
        assertThat(realm.facts().sessions(realm.userId(NOMINEE)))
                .extracting(SessionFact::offline)
                .contains(true, false);

        GuardedRealm guarded = GuardedRealm.claim(realm, http);

        assertThat(realm.facts().sessions(guarded.rootId()))
                .extracting(SessionFact::id)
                .containsExactly(guarded.first().sessionId());
        portal.refresh(elsewhere.refreshToken()).expect(400);
        portal.userinfo(elsewhere.accessToken()).expect(401);
        realm.service().refresh(offline.path("refresh_token").asText()).expect(400);
        realm.service().userinfo(offline.path("access_token").asText()).expect(401);
    }

    @Test
    void whenClaimEndsThenConsentsStockFactorsAndRequiredActionsAreGone(TestRealm realm, Http http) {
        String nora = realm.userId(NOMINEE);
        consent(realm);
        assertThat(realm.facts().consents(nora)).containsExactly(BROWSER_APPLICATION);
        StockFactors.addLostSecurityKey(realm, nora);
        var device = StockFactors.addOtp(realm, nora);
        realm.admin()
                .put("/users/" + nora, Map.of("requiredActions", List.of("UPDATE_PROFILE", "CONFIGURE_TOTP")))
                .expect(204);
        StockFactors.stopAsking(realm);
        Nominated nominated = Nominated.in(realm);

        RootSignIn signIn = nominated
                .signIn(http)
                .fill(
                        "root-guard-claim",
                        Map.of(
                                "claimCode",
                                nominated.claimCode(),
                                "otp",
                                device.codeAt(realm.clock().now())));
        nominated.upToConfirmation(signIn).confirm().task("review", REASON).tokens();

        assertThat(realm.facts().credentialTypes(nora))
                .containsExactlyInAnyOrder("password", "root-password-history", "root-totp");
        assertThat(realm.facts().consents(nora)).isEmpty();
        assertThat(realm.admin().get("/users/" + nora).expect(200).json().path("requiredActions"))
                .isEmpty();
    }

    @Test
    void whenTwoBrowsersClaimAtTheSameTimeThenOneWinsAndTheOtherIsTold(TestRealm realm)
            throws InterruptedException, ExecutionException {
        Nominated nominated = Nominated.in(realm);
        RootSignIn one = nominated.upToConfirmation(new Http());
        RootSignIn two = nominated.upToConfirmation(new Http());

        List<WebPage> pages =
                atTheSameTime(() -> one.confirm().page(), () -> two.confirm().page());

        assertThat(pages)
                .filteredOn(page -> page.pageId().equals("root-guard-task"))
                .hasSize(1);
        assertThat(pages)
                .filteredOn(page -> !page.pageId().equals("root-guard-task"))
                .singleElement()
                .extracting(WebPage::text)
                .asString()
                .containsAnyOf("has become root user", "This nomination has ended", "is being claimed or withdrawn");
        assertThat(realm.facts().credentialTypes(nominated.userId()))
                .containsExactlyInAnyOrder("password", "root-password-history", "root-totp");
        assertThat(realm.status().path("intact").asBoolean()).isTrue();
    }

    private static void consent(TestRealm realm) {
        String portal = "/clients/" + realm.clientUuid(BROWSER_APPLICATION);
        var client = (ObjectNode) realm.admin().get(portal).expect(200).json();
        realm.admin().put(portal, client.put("consentRequired", true)).expect(204);
        RootSignIn.begin(new Http(), realm.publicClient(BROWSER_APPLICATION))
                .login(NOMINEE, TestRealm.passwordOf(NOMINEE))
                .page()
                .expectPage("login-oauth-grant")
                .form()
                .with("accept", "yes")
                .submit();
    }

    private static List<WebPage> atTheSameTime(Callable<WebPage> one, Callable<WebPage> two)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<WebPage> pages = new ArrayList<>();
            for (Future<WebPage> page : threads.invokeAll(List.of(one, two))) {
                pages.add(page.get());
            }
            return pages;
        } finally {
            threads.shutdownNow();
        }
    }
}
