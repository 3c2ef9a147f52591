package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.HardwareClaim;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hardware tokens that are in the inventory, or somebody else's. */
@RootGuardServer
class InventoryEnrollmentIT {

    private static final String SEED = BoundToken.SEED;
    private static final TotpDevice DEVICE = new TotpDevice(SEED);

    private TestRealm realm;
    private BoundToken token;
    private Http http;

    @BeforeEach
    void prepare(TestRealm own, Http browser) {
        realm = own;
        http = browser;
        token = new BoundToken(realm);
        HardwareClaim.prepare(realm);
    }

    @Test
    void whenTokenIsInTheInventoryThenItsSerialNumberIsEnough() {
        HardwareClaim.stock(realm);
        RootSignIn claim = HardwareClaim.begin(realm, http);
        assertThat(claim.page().text()).contains("Leave this empty if the device is in the inventory");

        RootSignIn confirmation = HardwareClaim.enroll(
                claim, realm, HardwareClaim.TOKEN, Map.of("serial", "galt 1010 0123", "digits", "6"));

        assertThat(token.inventory()).as("before the claim is confirmed").hasSize(1);
        token.bound(confirmation, HardwareClaim.SERIAL);
        assertThat(token.inventory()).isEmpty();
        token.assertSignsIn(HardwareClaim.TOKEN);
    }

    @Test
    void whenSeedOfATokenOfTheInventoryIsTypedInThenTheTokenLeavesIt() {
        HardwareClaim.stock(realm);
        RootSignIn claim = HardwareClaim.begin(realm, http);

        token.bound(
                HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", HardwareClaim.SERIAL, "seed", SEED)),
                HardwareClaim.SERIAL);

        assertThat(token.inventory()).isEmpty();
        token.assertSignsIn(DEVICE);
    }

    @Test
    void whenSerialNumberIsThatOfAnotherDeviceThenItIsRefused() {
        realm.admin()
                .put(
                        "/root-guard/policy",
                        Map.of("mfa-allowed-kinds", List.of("hardware-totp"), "mfa-min-authenticators", 2))
                .expect(200);
        RootSignIn claim = HardwareClaim.begin(realm, http);
        HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", "ft-1", "seed", SEED));
        claim.page().expectPage(HardwareClaim.PAGE);
        assertThat(claim.page().text()).doesNotContain("is kept");

        HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", " FT-1", "seed", SEED, "userLabel", "second"));

        token.refused(claim, "You already have a device with this serial number");
        HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", "ft-2", "seed", SEED, "userLabel", "second"));
        token.refused(claim, "You already have an authenticator that shows the same codes");
        String other = SEED.replace('G', 'H');
        HardwareClaim.enroll(
                        claim,
                        realm,
                        new TotpDevice(other),
                        Map.of("serial", "ft-2", "seed", other, "userLabel", "second"))
                .page()
                .expectPage("root-guard-recovery-codes");
    }

    @Test
    void whenADeviceIsBoundThenItCannotBeBoundAgainUnderAnotherSerialNumber() {
        token.bound(
                HardwareClaim.enroll(
                        HardwareClaim.begin(realm, http), realm, DEVICE, Map.of("serial", "ft-1", "seed", SEED)),
                "FT-1");
        token.signOut();
        // An app with the same seed does not count here, so the gate asks for a token.
        JsonNode stored = token.credentials().get(0);
        ObjectNode app = (ObjectNode) Json.parse(stored.path("credentialData").asText());
        realm.facts().changeCredential(stored.path("id").asText(), app.put("kind", "totp"));
        realm.clock().advanceToMidStep(Duration.ofMinutes(5));
        RootSignIn signIn = RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm))
                .login("nora@example.org", HardwareClaim.PASSWORD)
                .otp(DEVICE.codeAt(realm.clock().now()));
        realm.clock().advanceToMidStep(Duration.ofMinutes(2));

        HardwareClaim.enroll(signIn, realm, DEVICE, Map.of("serial", "ft-2", "seed", SEED));

        assertThat(signIn.page().expectPage(HardwareClaim.PAGE).text())
                .contains("You already have an authenticator that shows the same codes");
        assertThat(token.credentials()).hasSize(1);
    }
}
