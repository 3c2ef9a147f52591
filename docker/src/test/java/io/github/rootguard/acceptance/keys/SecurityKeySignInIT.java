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
import org.openqa.selenium.WindowType;

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

        refused(realm, browser, "there may be a copy of it", "counter-went-back");
        assertThat(claim.key().path("counter").asInt()).isEqualTo(2);
    }

    @Test
    void whenTheKeySaysThatItMayBeSyncedNowThenItIsRefused(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());
        key.setBackup(true, true);

        claim.signIn().useSecurityKey();

        refused(realm, browser, "does not behave as it did", "backup-eligibility-changed");
    }

    @Test
    void whenTheUserWasNotVerifiedThenItIsRefused(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());
        ChallengePage page = claim.signIn();
        key.setUserVerified(false);
        Ceremony.tamper(browser, "get", "options.publicKey.userVerification = 'discouraged'");

        page.useSecurityKey();

        refused(realm, browser, "does not check who is using it", "user-not-verified");
    }

    @Test
    void whenTheKeySignedAnotherChallengeThenItIsRefused(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());
        ChallengePage page = claim.signIn();
        Ceremony.tamper(browser, "get", "options.publicKey.challenge = new Uint8Array(32)");

        page.useSecurityKey();

        refused(realm, browser, "was not accepted", "invalid");
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
    void whenAForeignKeyAnswersThenItIsRefused(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());
        key.pullOut();
        browser.plugIn(Model.HARDWARE);
        ChallengePage page = claim.signIn();
        browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                navigator.credentials.create({ publicKey: {
                  challenge: new Uint8Array(32), rp: { id: "localhost", name: "x" },
                  user: { id: new Uint8Array(8), name: "x", displayName: "x" },
                  pubKeyCredParams: [{ type: "public-key", alg: -7 }],
                  authenticatorSelection: { userVerification: "required" },
                } }).then((made) => {
                  const real = navigator.credentials.get.bind(navigator.credentials);
                  navigator.credentials.get = (options) => {
                    options.publicKey.allowCredentials = [{ type: "public-key", id: made.rawId }];
                    return real(options);
                  };
                  done();
                }, done);""");

        page.useSecurityKey();

        refused(realm, browser, "was not accepted", "invalid");
    }

    @Test
    void whenAForeignKeyNamesTheBoundCredentialThenItIsRefused(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());
        ChallengePage page = claim.signIn();
        browser.driver().executeScript("""
                document.getElementById("webauth").addEventListener("formdata", ({ formData }) => {
                  const signature = formData.get("signature");
                  formData.set("signature", signature.slice(0, -8) + "AAAAAAAA");
                });""");

        page.useSecurityKey();

        refused(realm, browser, "was not accepted", "invalid");
    }

    @Test
    void whenAnAnswerIsPostedInAnotherSignInThenItIsRefused(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());
        ChallengePage page = claim.signIn();
        Ceremony.keep(browser);
        page.useSecurityKey();
        browser.awaitPage("root-guard-task");
        String kept = Ceremony.kept(browser);
        claim.finish("review");
        claim.signOut();
        claim.signIn();

        Ceremony.postKept(browser, kept, "webauth", Map.of());

        refused(realm, browser, "was not accepted", "invalid");
    }

    @Test
    void whenTheSamePageIsOpenInTwoTabsThenAnAnswerCountsOnce(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());
        claim.signIn();
        String first = browser.driver().getWindowHandle();
        var address = browser.uri();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open(address);
        ChallengePage second = new ChallengePage(browser);
        Ceremony.keep(browser);
        Ceremony.tamper(browser, "get", "options.publicKey.userVerification = 'discouraged'");
        key = browser.plugIn(Model.UNVERIFYING);
        second.useSecurityKey();
        assertThat(new ChallengePage(browser).messageAt("webauthn")).isNotEmpty();

        browser.driver().switchTo().window(first);
        new ChallengePage(browser).useSecurityKey();

        new ChallengePage(browser).useSecurityKey();
        claim.finish("review");
    }

    @Test
    void whenThePasswordWasWrongThenTheAnswerOfTheKeyIsUsedUp(TestRealm realm, Browser browser) {
        KeyClaim claim = claimWithKey(realm, browser, Map.of());
        claim.signIn().useSecurityKey();
        claim.finish("review");
        browser.open(realm.publicClient("portal")
                .authorization()
                .with("kc_action", "root-guard-gate")
                .uri());
        ChallengePage page = new ChallengePage(browser);
        assertThat(page.asksForPassword()).isTrue();
        Ceremony.keep(browser);
        page.useSecurityKey("not my password");
        assertThat(new ChallengePage(browser).messageAt("password")).isNotEmpty();

        Ceremony.postKept(browser, Ceremony.kept(browser), "webauth", Map.of("password", KeyClaim.PASSWORD));

        refused(realm, browser, "was not accepted", "invalid");
        new ChallengePage(browser).useSecurityKey();
        browser.awaitPage("root-guard-task");
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

    private static void refused(TestRealm realm, Browser browser, String text, String problem) {
        assertThat(new ChallengePage(browser).messageAt("webauthn")).contains(text);
        assertThat(realm.events()
                        .await(
                                "CUSTOM_REQUIRED_ACTION_ERROR",
                                event -> event.path("details").has("security_key_problem"))
                        .path("details")
                        .path("security_key_problem")
                        .asText())
                .isEqualTo(problem);
    }
}
