package io.github.rootguard.acceptance.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.VirtualSecurityKey;
import io.github.rootguard.acceptance.browser.VirtualSecurityKey.Model;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.pages.ClaimPage;
import io.github.rootguard.acceptance.pages.EnrollSecurityKeyPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Setting up a security key: what is taken, what is refused and why, and that nothing is bound before. */
@RootGuardServer
class SecurityKeyEnrollmentIT {

    private static final String VIRTUAL_MODEL = "01020304-0506-0708-0102-030405060708";
    private static final String OTHER_MODEL = "ffffffff-0506-0708-0102-030405060708";
    private static final Map<String, ?> DEVICE_BOUND = Map.of("security-key-device-bound", true);

    static final List<Arguments> RULES = List.of(
            Arguments.of(Map.of(), Model.HARDWARE, ""),
            Arguments.of(Map.of(), Model.SYNCED, ""),
            Arguments.of(DEVICE_BOUND, Model.HARDWARE, ""),
            Arguments.of(DEVICE_BOUND, Model.SYNCED, "can be copied to other devices"),
            Arguments.of(Map.of("security-key-aaguids", List.of(VIRTUAL_MODEL)), Model.HARDWARE, ""),
            Arguments.of(
                    Map.of("security-key-aaguids", List.of(OTHER_MODEL)),
                    Model.HARDWARE,
                    "This model of security key is not on the list"),
            Arguments.of(
                    Map.of("security-key-attestation", "required"),
                    Model.HARDWARE,
                    "The maker of this security key does not vouch for it"),
            Arguments.of(Map.of(), Model.UNVERIFYING, "No security key has answered"));

    @ParameterizedTest
    @FieldSource("RULES")
    void whenRulesAreSetThenTheKeyIsTakenOrTheReasonIsShown(
            Map<String, ?> policy, Model model, String refusal, TestRealm realm, Browser browser) {
        KeyClaim claim = KeyClaim.begin(realm, browser, policy);
        browser.plugIn(model);

        claim.keyPage().enroll("key in the safe");

        if (refusal.isEmpty()) {
            claim.confirmAndSignOut();
            assertThat(claim.keys()).hasSize(1);
        } else {
            assertThat(claim.keyPage().messageAt("webauthn")).contains(refusal);
            assertThat(claim.keys()).isEmpty();
        }
    }

    @Test
    void whenAKeyIsTakenThenWhatItSaidIsKept(TestRealm realm, Browser browser) {
        KeyClaim claim = KeyClaim.begin(realm, browser, DEVICE_BOUND);
        browser.plugIn(Model.HARDWARE);
        claim.keyPage().enroll("key in the safe");
        claim.confirmAndSignOut();

        JsonNode key = claim.key();
        assertThat(key.path("aaguid").asText()).isEqualTo(VIRTUAL_MODEL);
        assertThat(key.path("attestation").asText()).isEqualTo("UNKNOWN_MAKER");
        assertThat(key.path("attestationFormat").asText()).isEqualTo("packed");
        assertThat(key.path("userVerified").asBoolean()).isTrue();
        assertThat(key.path("backupEligible").asBoolean()).isFalse();
        assertThat(key.path("transports")).extracting(JsonNode::asText).containsExactly("usb");
        assertThat(key.path("counter").asInt()).isEqualTo(1);
        assertThat(key.has("lastUsed")).isFalse();
        assertThat(realm.events().ofType("UPDATE_CREDENTIAL"))
                .anySatisfy(event -> assertThat(
                                event.path("details").path("credential_type").asText())
                        .isEqualTo("root-security-key"));
    }

    @Test
    void whenNothingAsksForTheModelThenTheBrowserIsNotAsked(TestRealm realm, Browser browser) {
        KeyClaim claim = KeyClaim.begin(realm, browser, Map.of());
        browser.plugIn(Model.HARDWARE);
        claim.keyPage().enroll("key in the safe");
        claim.confirmAndSignOut();

        assertThat(claim.key().path("attestationFormat").asText()).isEqualTo("none");
        assertThat(claim.key().path("aaguid").asText()).isEqualTo("00000000-0000-0000-0000-000000000000");
    }

    @Test
    void whenAKeyIsRefusedThenTheEventSaysWhyAndAnotherMayBeUsed(TestRealm realm, Browser browser) {
        KeyClaim claim = KeyClaim.begin(realm, browser, DEVICE_BOUND);
        VirtualSecurityKey passkey = browser.plugIn(Model.SYNCED);
        claim.keyPage().enroll("my passkeys");
        EnrollSecurityKeyPage again = claim.keyPage();
        assertThat(again.messageAt("webauthn")).contains("Use a hardware security key instead");
        again.screenshot("key-refused");
        JsonNode event = realm.events().await("UPDATE_CREDENTIAL_ERROR", any -> true);
        assertThat(event.path("details").path("policy_rule").asText()).isEqualTo("security-key-device-bound");
        assertThat(event.path("details").path("public_key_credential_aaguid").asText())
                .isEqualTo(VIRTUAL_MODEL);

        passkey.pullOut();
        browser.plugIn(Model.HARDWARE);
        again.enroll("key in the safe");

        claim.confirmAndSignOut();
        assertThat(claim.key().path("backupEligible").asBoolean()).isFalse();
    }

    @Test
    void whenTheKeyDidNotVerifyAndTheBrowserKeepsQuietThenTheRuleIsShown(TestRealm realm, Browser browser) {
        KeyClaim claim = KeyClaim.begin(realm, browser, Map.of());
        browser.plugIn(Model.UNVERIFYING);
        Ceremony.tamper(browser, "create", "options.publicKey.authenticatorSelection.userVerification = 'discouraged'");

        claim.keyPage().enroll("key in the safe");

        assertThat(claim.keyPage().messageAt("webauthn")).contains("does not check who is using it");
        assertThat(claim.keys()).isEmpty();
    }

    @Test
    void whenTheChallengeIsNotOursThenNothingIsBound(TestRealm realm, Browser browser) {
        KeyClaim claim = KeyClaim.begin(realm, browser, Map.of());
        browser.plugIn(Model.HARDWARE);
        Ceremony.tamper(browser, "create", "options.publicKey.challenge = new Uint8Array(32)");

        claim.keyPage().enroll("key in the safe");

        assertThat(claim.keyPage().messageAt("webauthn")).contains("was not accepted");
        assertThat(claim.keys()).isEmpty();
        assertThat(realm.events()
                        .await("UPDATE_CREDENTIAL_ERROR", any -> true)
                        .path("details")
                        .path("security_key_problem")
                        .asText())
                .isEqualTo("invalid");
    }

    @Test
    void whenAnAnswerIsPostedAgainThenNothingIsBound(TestRealm realm, Browser browser) {
        KeyClaim claim = KeyClaim.begin(realm, browser, Map.of("mfa-min-authenticators", 2));
        browser.plugIn(Model.HARDWARE);
        Ceremony.keep(browser);
        claim.keyPage().enroll("first");
        EnrollSecurityKeyPage second = claim.keyPage();

        Ceremony.postKept(browser, Ceremony.kept(browser), "register", Map.of("userLabel", "second"));

        assertThat(claim.keyPage().messageAt("webauthn")).contains("was not accepted");
        assertThat(second.title()).isEqualTo("Set up your security key");
    }

    @Test
    void whenTheKeyIsSetUpAlreadyThenAnotherIsAskedFor(TestRealm realm, Browser browser) {
        KeyClaim claim = KeyClaim.begin(realm, browser, Map.of("mfa-min-authenticators", 2));
        VirtualSecurityKey first = browser.plugIn(Model.HARDWARE);
        claim.keyPage().enroll("key in the safe");
        claim.keyPage().enroll("the same key");
        assertThat(claim.keyPage().messageAt("webauthn")).contains("is set up already");

        first.pullOut();
        browser.plugIn(Model.HARDWARE);
        claim.keyPage().enroll("key in the safe");
        assertThat(claim.keyPage().messageAt("userLabel")).contains("already have an authenticator with this name");
        claim.keyPage().enroll("key at home");

        claim.confirmAndSignOut();
        assertThat(claim.keys()).hasSize(2);
    }

    @Test
    void whenTheKeyHasNoNameThenItIsNotAsked(TestRealm realm, Browser browser) {
        KeyClaim claim = KeyClaim.begin(realm, browser, Map.of());
        VirtualSecurityKey key = browser.plugIn(Model.HARDWARE);

        claim.keyPage().enroll(" ");

        assertThat(claim.keyPage().messageAt("userLabel")).contains("give the authenticator a name");
        assertThat(key.credentials()).isEmpty();
    }

    @Test
    void whenOnlyKeysCountThenASignInByCodeLeadsToOne(TestRealm realm, Browser browser) {
        KeyClaim claim = KeyClaim.begin(realm, browser, KeyClaim.CODES, Map.of());
        var codes = claim.enrollApp();
        claim.skipRecoveryCodes();
        claim.setPolicy(KeyClaim.KEYS, Map.of());
        new ClaimPage(browser).confirm();
        assertThat(claim.keyPage().why()).isNotEmpty();
        claim.signOut();
        browser.plugIn(Model.HARDWARE);

        claim.signIn().answer(codes.next());
        EnrollSecurityKeyPage page = claim.keyPage();
        assertThat(page.why()).contains("“phone”", "no longer counts", "Authenticators of this kind do not count");
        page.enroll("key in the safe");

        claim.finish("review");
        claim.signOut();
        claim.signIn().useSecurityKey();
        claim.finish("review");
    }
}
