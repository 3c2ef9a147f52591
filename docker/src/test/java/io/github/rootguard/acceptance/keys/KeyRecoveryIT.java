package io.github.rootguard.acceptance.keys;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.VirtualSecurityKey.Model;
import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.pages.ClaimPage;
import io.github.rootguard.acceptance.pages.LoginPage;
import io.github.rootguard.acceptance.pages.PasswordPage;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same root user claims anew after break-glass, with the security key that is still there. */
@RootGuardServer
class KeyRecoveryIT {

    private static KeycloakHome home;

    @BeforeAll
    static void prepare() {
        home = TestServer.home("key-recovery");
    }

    @AfterAll
    static void delete() {
        home.delete();
    }

    @Test
    void whenRootClaimsAnewThenTheSameKeyMayBeSetUpInPlaceOfItself(Browser browser) {
        String name;
        String before;
        try (OwnServer server = OwnServer.start("key-recovery", home, TestServer.settings())) {
            TestRealm realm = server.exampleRealm();
            name = realm.name();
            KeyClaim claim = KeyClaim.begin(realm, browser, Map.of());
            browser.plugIn(Model.HARDWARE);
            claim.keyPage().enroll("key in the safe");
            claim.confirmAndSignOut();
            before = claim.key().path("credentialId").asText();
        }
        try (OwnServer server = OwnServer.start(
                "key-recovery-open",
                home,
                TestServer.settings().option("spi-root-guard-policy--default--recovery-realm", name))) {
            TestRealm realm = server.realm(name);
            Nominated nominated = Nominated.in(realm);
            browser.open(GuardedRealm.accountConsole(realm).authorization().uri());
            new LoginPage(browser).signIn(NOMINEE + "@example.org", KeyClaim.PASSWORD);
            new ClaimPage(browser).enterCode(nominated.claimCode());
            new PasswordPage(browser).choose("deep rivers run without a sound", "deep rivers run without a sound");
            KeyClaim claim = KeyClaim.of(realm, browser);

            claim.keyPage().enroll("key in the safe");
            claim.skipRecoveryCodes();
            claim.confirm();

            assertThat(claim.keys())
                    .singleElement()
                    .satisfies(
                            key -> assertThat(key.path("credentialId").asText()).isNotEqualTo(before));
        }
    }
}
