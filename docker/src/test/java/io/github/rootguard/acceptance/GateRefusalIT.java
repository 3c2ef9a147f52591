package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate cannot let through it explains, and where the gate is gone nothing of root gets through. */
@RootGuardServer
class GateRefusalIT {

    private static final String GATE = "root-guard-gate";

    @Test
    void whenApplicationIsNotAllowedThenThePageSaysSo(TestRealm realm, Http http) {
        GuardedRealm guarded = claimedAndLoggedOut(realm);

        RootSignIn signIn = guarded.signIn(http, realm.publicClient(BROWSER_APPLICATION));

        assertRefused(signIn.page(), "client-allowed");
        assertThat(signIn.page().text())
                .contains("Root does not sign in to this application")
                .contains("open the admin console as root");
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
        assertRecorded(realm, guarded.rootId(), "client-allowed", BROWSER_APPLICATION);
    }

    @Test
    void whenNetworkIsNotAllowedThenThePageSaysSo(TestRealm realm, Http http) {
        assertNetworkRefused(realm, http);
    }

    @Test
    void whenHeadersThatNoProxySentNameAnAllowedAddressThenTheyCountForNothing(TestRealm realm) {
        String allowed = "192.0.2.7";

        assertNetworkRefused(
                realm,
                Http.sending(Map.of("X-Forwarded-For", allowed, "Forwarded", "for=" + allowed, "X-Real-IP", allowed)));
    }

    private static void assertNetworkRefused(TestRealm realm, Http http) {
        ObjectNode policy = policy(realm);
        policy.putArray("allowed-networks").add("192.0.2.0/24");
        realm.admin().put("/root-guard/policy", policy).expect(200);
        Nominated nominated = Nominated.in(realm);

        RootSignIn signIn =
                nominated.signIn(http).claimCode(nominated.claimCode()).newPassword("quiet mountains keep their snow");
        OneTimeCodes codes = new OneTimeCodes(signIn.newDevice(), realm.clock());
        signIn.enroll(codes.next(), codes.next(), "phone").confirm();

        assertRefused(signIn.page(), "network-allowed");
        assertThat(signIn.page().text()).contains("does not allow root sign-in from your network");
        assertThat(realm.facts().sessions(nominated.userId())).isEmpty();
        assertRecorded(realm, nominated.userId(), "network-allowed", "security-admin-console");
    }

    @Test
    void whenRootWouldLockItselfOutThenThePolicyIsRefused(TestRealm realm, Http http) {
        GuardedRealm guarded = GuardedRealm.claim(realm, new Http());
        SignedInRoot root = guarded.signInFor(http, "change-root-policy", GuardedRealm.REASON);
        ObjectNode policy = policy(realm);
        policy.putArray("allowed-networks").add("192.0.2.0/24");

        RestResponse refused =
                guarded.asRoot(root).put("/root-guard/policy", policy).expect(400);

        assertThat(refused.json().path("error").asText()).isEqualTo("invalid_policy");
        assertThat(refused.body()).contains("allowed-networks").contains("refuse you");
        assertThat(policy(realm).path("allowed-networks")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenTheGateIsGoneThenRootGetsInNowhereAndItIsRepaired(boolean deleted, TestRealm realm, Http http) {
        GuardedRealm guarded = claimedAndLoggedOut(realm);
        weaken(realm, deleted);

        WebPage refused = guarded.signIn(http).page();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Root user sign-in is not allowed here");
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
        weaken(realm, deleted);
        assertThat(realm.service()
                        .password(guarded.rootEmail(), guarded.rootPassword(), "openid")
                        .status())
                .isEqualTo(400);
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
        guarded.signInFor(new Http(), "review", GuardedRealm.REASON);
        assertThat(realm.admin().get("/root-guard/status").json().path("gate"))
                .hasSize(3)
                .allMatch(JsonNode::asBoolean);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenTheGateIsGoneThenOthersAreNotDisturbed(boolean deleted, TestRealm realm, Http http) {
        GuardedRealm guarded = claimedAndLoggedOut(realm);
        weaken(realm, deleted);

        RootSignIn.begin(http, realm.publicClient(BROWSER_APPLICATION))
                .login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER))
                .tokens();

        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
    }

    private static void weaken(TestRealm realm, boolean deleted) {
        if (deleted) {
            realm.facts().deleteRequiredAction(GATE);
        } else {
            realm.facts().disableRequiredAction(GATE);
        }
    }

    private static GuardedRealm claimedAndLoggedOut(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claim(realm, new Http());
        realm.everydayAdmin().post("/users/" + guarded.rootId() + "/logout", "").expect(204);
        return guarded;
    }

    private static ObjectNode policy(TestRealm realm) {
        return (ObjectNode) realm.admin().get("/root-guard/policy").expect(200).json();
    }

    private static void assertRefused(WebPage page, String rule) {
        page.expectPage("root-guard-refused");
        assertThat(page.html().select("[data-rule]").eachAttr("data-rule")).containsExactly(rule);
        assertThat(page.text()).contains("Nothing was opened, and nothing was changed.");
    }

    private static void assertRecorded(TestRealm realm, String rootId, String rule, String client) {
        assertThat(realm.events().ofType("LOGIN_ERROR")).isNotEmpty().allSatisfy(event -> {
            assertThat(event.path("userId").asText()).isEqualTo(rootId);
            assertThat(event.path("clientId").asText()).isEqualTo(client);
            assertThat(event.path("error").asText()).isEqualTo("access_denied");
            assertThat(event.path("details").path("policy_rule").asText()).startsWith(rule);
            assertThat(event.path("details").path("policy_outcome").asText()).isEqualTo("deny");
        });
    }
}
