package io.github.rootguard.acceptance.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.VirtualSecurityKey;
import io.github.rootguard.acceptance.browser.VirtualSecurityKey.Model;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.pages.ChallengePage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;

/** Answers of foreign keys, and answers that were given to another page. */
@RootGuardServer
class SecurityKeyReplayIT {

    private VirtualSecurityKey key;

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

        RefusedKey.expect(realm, browser, "was not accepted", "invalid");
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

        RefusedKey.expect(realm, browser, "was not accepted", "invalid");
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

        RefusedKey.expect(realm, browser, "was not accepted", "invalid");
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

        RefusedKey.expect(realm, browser, "was not accepted", "invalid");
        new ChallengePage(browser).useSecurityKey();
        browser.awaitPage("root-guard-task");
    }

    private KeyClaim claimWithKey(TestRealm realm, Browser browser, Map<String, ?> policy) {
        KeyClaim claim = KeyClaim.begin(realm, browser, policy);
        key = browser.plugIn(Model.HARDWARE);
        claim.keyPage().enroll("key in the safe");
        claim.confirmAndSignOut();
        return claim;
    }
}
