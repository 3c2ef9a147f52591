package io.github.rootguard.acceptance.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.VirtualSecurityKey;
import io.github.rootguard.acceptance.browser.VirtualSecurityKey.Model;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.pages.ChallengePage;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.SignedInRoot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signing in with a security key, and everything that looks like it. */
@RootGuardServer
class SecurityKeySignInIT {

    private VirtualSecurityKey key;

    @Test
    void whenTheKeyAnswersThenRootIsInAndTheUseIsKept(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());

        claim.signIn().useSecurityKey();
        SignedInRoot root = claim.finish("review");

        assertThat(root.accessToken()).isNotBlank();
        assertThat(claim.key().path("counter").asInt()).isEqualTo(2);
        assertThat(claim.key().path("lastUsed").asLong()).isPositive();
        assertThat(claim.key().path("backedUp").asBoolean()).isFalse();
    }

    @Test
    void whenThePageIsOpenThenItAsksForNoCode(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());

        ChallengePage page = claim.signIn();

        assertThat(browser.shows("[name=otp]")).isFalse();
        assertThat(page.message()).isEmpty();
        page.screenshot("key-challenge");
    }

    @Test
    void whenAPasskeyIsSyncedMeanwhileThenThatIsKept(TestRealm realm, Browser browser) {
        KeyClaim claim = KeyClaim.begin(realm, browser, Map.of());
        key = browser.plugIn(new Model("internal", true, true));
        claim.keyPage().enroll("my passkeys");
        claim.confirmAndSignOut();
        key.setBackup(true, false);

        claim.signIn().useSecurityKey();
        claim.finish("review");

        assertThat(claim.key().path("backedUpAtEnrollment").asBoolean()).isTrue();
        assertThat(claim.key().path("backedUp").asBoolean()).isFalse();
    }

    @Test
    void whenAnotherKeyIsPluggedInThenNothingWasGuessedAndTheRightOneWorks(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());
        ChallengePage page = claim.signIn();
        key.setUserVerified(false);

        for (int tries = 0; tries < 7; tries++) {
            page.useSecurityKey();
            page = new ChallengePage(browser);
            assertThat(page.messageAt("webauthn")).contains("No security key has answered");
        }
        key.setUserVerified(true);
        page.useSecurityKey();

        claim.finish("review");
    }

    @Test
    void whenTheCounterWentBackThenTheKeyIsRefusedAndTheEventSaysSo(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());
        claim.signIn().useSecurityKey();
        claim.finish("review");
        claim.signOut();
        key.replaceByCopy(1);

        claim.signIn().useSecurityKey();

        RefusedKey.expect(realm, browser, "there may be a copy of it", "counter-went-back");
        assertThat(claim.key().path("counter").asInt()).isEqualTo(2);
    }

    @Test
    void whenTheKeySaysThatItMayBeSyncedNowThenItIsRefused(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());
        key.setBackup(true, true);

        claim.signIn().useSecurityKey();

        RefusedKey.expect(realm, browser, "does not behave as it did", "backup-eligibility-changed");
    }

    @Test
    void whenTheUserWasNotVerifiedThenItIsRefused(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());
        ChallengePage page = claim.signIn();
        key.setUserVerified(false);
        Ceremony.tamper(browser, "get", "options.publicKey.userVerification = 'discouraged'");

        page.useSecurityKey();

        RefusedKey.expect(realm, browser, "does not check who is using it", "user-not-verified");
    }

    @Test
    void whenTheKeySignedAnotherChallengeThenItIsRefused(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());
        ChallengePage page = claim.signIn();
        Ceremony.tamper(browser, "get", "options.publicKey.challenge = new Uint8Array(32)");

        page.useSecurityKey();

        RefusedKey.expect(realm, browser, "was not accepted", "invalid");
    }

    @Test
    void whenWrongAnswersAreRepeatedThenTheSignInEnds(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());
        claim.signIn();

        for (int tries = 0; tries < 5; tries++) {
            ChallengePage page = new ChallengePage(browser);
            Ceremony.tamper(browser, "get", "options.publicKey.challenge = new Uint8Array(32)");
            page.useSecurityKey();
        }

        assertThat(browser.awaitElement("[data-rule='guessing-limit']").isDisplayed())
                .isTrue();
    }

    @Test
    void whenRootHasCodesTooThenEitherWorks(TestRealm realm, Browser browser) {
        KeyClaim claim = KeyClaim.begin(realm, browser, KeyClaim.CODES, Map.of("mfa-min-authenticators", 2));
        OneTimeCodes codes = claim.enrollApp();
        browser.awaitPage("root-guard-enroll-totp");
        claim.setPolicy(KeyClaim.KEYS, Map.of("mfa-min-authenticators", 2));
        browser.driver().navigate().refresh();
        key = browser.plugIn(Model.SYNCED);
        claim.keyPage().enroll("my passkeys");
        claim.skipRecoveryCodes();
        claim.setPolicy("", Map.of("mfa-allowed-kinds", List.of("totp", "security-key")));
        claim.confirm();
        claim.signOut();

        ChallengePage page = claim.signIn();
        page.choose("my passkeys").screenshot("key-or-code-challenge");
        page.useSecurityKey();
        claim.finish("review");
        claim.signOut();
        claim.signIn().choose("phone").answer(codes.next());
        SignedInRoot root = claim.finish("change-root-policy");

        Map<String, Object> deviceBound = KeyClaim.policy(
                "", Map.of("mfa-allowed-kinds", List.of("totp", "security-key"), "security-key-device-bound", true));
        realm.adminWith(root.accessToken())
                .put("/root-guard/policy", deviceBound)
                .expect(200);
        JsonNode refusal = realm.adminWith(root.accessToken())
                .put("/root-guard/policy", KeyClaim.policy(KeyClaim.KEYS, Map.of("security-key-device-bound", true)))
                .expect(400)
                .json();
        assertThat(refusal.path("problems"))
                .extracting(problem -> problem.path("key").asText())
                .containsExactly("mfa-allowed-kinds", "security-key-device-bound");
        claim.signOut();
        claim.signIn().choose("my passkeys").useSecurityKey();
        browser.awaitPage("root-guard-choose-factor");
        assertThat(browser.text("#root-guard-why"))
                .contains("“my passkeys”", "no longer counts", "can be copied to other devices");
    }

    private KeyClaim claimWithKey(TestRealm realm, Browser browser, Map<String, ?> policy) {
        KeyClaim claim = KeyClaim.begin(realm, browser, policy);
        key = browser.plugIn(Model.HARDWARE);
        claim.keyPage().enroll("key in the safe");
        claim.confirmAndSignOut();
        return claim;
    }
}
