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
import io.github.rootguard.acceptance.web.WebPage;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A hardware token becomes root's second factor: typed in, or picked from the inventory. */
@RootGuardServer
class HardwareEnrollmentIT {

    private static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final TotpDevice DEVICE = new TotpDevice(SEED);
    private static final String WRONG = "These codes do not fit";

    private TestRealm realm;
    private Http http;

    @BeforeEach
    void prepare(TestRealm own, Http browser) {
        realm = own;
        http = browser;
        HardwareClaim.prepare(realm);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void whenTokenIsTypedInThenRootSignsInWithIt(String seed, TotpDevice device, Map<String, String> parameters) {
        RootSignIn claim = HardwareClaim.begin(realm, http);

        claim.fill(HardwareClaim.PAGE, parameters).page().expectPage(HardwareClaim.PAGE);
        bound(HardwareClaim.enroll(claim, realm, device, Map.of("serial", "ft-1", "seed", seed)), "FT-1");

        assertSignsInWith(device);
    }

    /** The parameters are posted first without the rest: what was chosen must still be chosen afterwards. */
    static Stream<Arguments> devices() {
        return Stream.of(
                Arguments.of(SEED.toLowerCase(Locale.ROOT), DEVICE, Map.of()),
                Arguments.of(
                        HexFormat.of().formatHex(DEVICE.key()),
                        new TotpDevice(SEED, "SHA512", 6, 60),
                        Map.of("algorithm", "SHA512", "period", "60")),
                Arguments.of(
                        Base64.getEncoder().encodeToString(DEVICE.key()),
                        new TotpDevice(SEED, "SHA256", 8, 30),
                        Map.of("algorithm", "SHA256", "digits", "8")));
    }

    @Test
    void whenTokenIsInTheInventoryThenItsSerialNumberIsEnough() {
        HardwareClaim.stock(realm);
        RootSignIn claim = HardwareClaim.begin(realm, http);
        assertThat(claim.page().text()).contains("Leave this empty if the device is in the inventory");

        RootSignIn confirmation = HardwareClaim.enroll(
                claim, realm, HardwareClaim.TOKEN, Map.of("serial", "galt 1010 0123", "digits", "6"));

        assertThat(inventory()).as("before the claim is confirmed").hasSize(1);
        bound(confirmation, HardwareClaim.SERIAL);
        assertThat(inventory()).isEmpty();
        assertSignsInWith(HardwareClaim.TOKEN);
    }

    @Test
    void whenSeedOfATokenOfTheInventoryIsTypedInThenTheTokenLeavesIt() {
        HardwareClaim.stock(realm);
        RootSignIn claim = HardwareClaim.begin(realm, http);

        bound(
                HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", HardwareClaim.SERIAL, "seed", SEED)),
                HardwareClaim.SERIAL);

        assertThat(inventory()).isEmpty();
        assertSignsInWith(DEVICE);
    }

    @Test
    void whenSeedFitsSeveralFormatsThenTheCodesTellWhichIsRight() {
        String ambiguous = "ABCDEF23ABCDEF23ABCDEF23ABCDEF23";
        RootSignIn claim = HardwareClaim.begin(realm, http);

        bound(
                HardwareClaim.enroll(claim, realm, new TotpDevice(ambiguous), Map.of("serial", "1", "seed", ambiguous)),
                "1");

        assertSignsInWith(new TotpDevice(ambiguous));
    }

    @Test
    void whenSeedIsWrongThenNothingIsBoundAndItIsNotShown() {
        String wrong = SEED.replace('G', 'H');
        RootSignIn claim = HardwareClaim.begin(realm, http);

        HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", "ft-1", "seed", wrong, "algorithm", "SHA1"));

        WebPage page = refused(claim, WRONG);
        assertThat(page.text()).contains("The seed that you entered is kept");
        assertThat(page.html().select("#seed").val()).isEmpty();
        assertThat(page.html().select("#serial").val()).isEqualTo("ft-1");
        assertThat(page.html().select("#userLabel").val()).isEqualTo("token in the safe");
        assertThat(page.html().select("#code1, #code2").eachAttr("value")).containsOnly("");
        assertThat(page.body()).doesNotContain(wrong);
        bound(HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", "ft-1", "seed", SEED)), "FT-1");
        assertSignsInWith(DEVICE);
    }

    @Test
    void whenOnlyTheCodesWereWrongThenTheSeedNeedNotBeTypedAgain() {
        RootSignIn claim = HardwareClaim.begin(realm, http);
        HardwareClaim.enroll(
                claim, realm, DEVICE, Map.of("serial", "ft-0", "seed", SEED, "code1", "000000", "code2", "111111"));
        refused(claim, WRONG);

        bound(HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", "ft-1")), "FT-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serial | '' | Please enter the serial number",
                "serial | ../1 | This is no serial number. It has letters, digits, hyphens, dots and underscores, and at most 64",
                "seed | '' | The inventory has no device with this serial number",
                "seed | 31323334 | too short. It must have at least 16 bytes",
                "seed | seed! | no seed in base32, base64 or hex",
                "code1 | 12345678 | has 6 digits",
                "code2 | '' | has 6 digits",
                "code2 | 000000 | These codes do not fit",
                "algorithm | MD5 | choose one of the values",
                "digits | 7 | choose one of the values",
                "userLabel | '' | give the authenticator a name"
            })
    void whenAFieldIsWrongThenItIsNamedAndNothingIsBound(String field, String value, String message) {
        RootSignIn claim = HardwareClaim.begin(realm, http);
        Map<String, String> fields = new HashMap<>(Map.of("serial", "ft-1", "seed", SEED));
        fields.put(field, value);

        HardwareClaim.enroll(claim, realm, DEVICE, fields);

        WebPage page = refused(claim, message);
        assertThat(page.html().select("#input-error-" + field).text()).contains(message);
        assertThat(page.body()).doesNotContain(SEED);
    }

    @Test
    void whenSeedIsTooLongThenTheLimitIsTold() {
        RootSignIn claim = HardwareClaim.begin(realm, http);

        HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", "1", "seed", "00".repeat(129)));

        refused(claim, "It may have at most 128 bytes");
    }

    @Test
    void whenCodesHavePassedThenNothingIsBoundHoweverOftenTheyAreTyped() {
        RootSignIn claim = HardwareClaim.begin(realm, http);
        realm.clock().advanceToMidStep(Duration.ZERO);
        Instant shown = realm.clock().now();
        Map<String, String> late =
                Map.of("serial", "ft-1", "seed", SEED, "code1", DEVICE.codeAt(shown), "code2", DEVICE.codeAt(shown, 1));
        realm.clock().advance(Duration.ofSeconds(150));

        for (int time = 0; time < 3; time++) {
            HardwareClaim.enroll(claim, realm, DEVICE, late);
            refused(claim, "These codes have passed");
            realm.clock().advance(Duration.ofSeconds(10));
        }
        bound(HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", "ft-1")), "FT-1");
    }

    @Test
    void whenClockOfTheDeviceIsOffThenTwoMoreCodesProveIt() {
        RootSignIn claim = HardwareClaim.begin(realm, http);
        realm.clock().advanceToMidStep(Duration.ZERO);
        HardwareClaim.enroll(claim, realm, DEVICE, behind(Map.of("serial", "ft-1", "seed", SEED)));
        refused(claim, "the clock of the device is off");
        realm.clock().advance(Duration.ofSeconds(60));

        bound(HardwareClaim.enroll(claim, realm, DEVICE, behind(Map.of("serial", "ft-1"))), "FT-1");

        realm.clock().advanceToMidStep(Duration.ofSeconds(90));
        signOut();
        RootSignIn signIn = RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm))
                .login("nora@example.org", HardwareClaim.PASSWORD)
                .otp(DEVICE.codeAt(realm.clock().now(), -40));
        signIn.page().expectPage("root-guard-task");
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

        refused(claim, "You already have a device with this serial number");
        HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", "ft-2", "seed", SEED, "userLabel", "second"));
        refused(claim, "You already have an authenticator that shows the same codes");
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
        bound(
                HardwareClaim.enroll(
                        HardwareClaim.begin(realm, http), realm, DEVICE, Map.of("serial", "ft-1", "seed", SEED)),
                "FT-1");
        signOut();
        // An app with the same seed does not count here, so the gate asks for a token.
        JsonNode stored = credentials().get(0);
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
        assertThat(credentials()).hasSize(1);
    }

    @Test
    void whenRootHasNoAuthenticatorLeftThenTheGateEnrollsOne() {
        HardwareClaim.stock(realm);
        bound(
                HardwareClaim.enroll(
                        HardwareClaim.begin(realm, http), realm, DEVICE, Map.of("serial", "ft-1", "seed", SEED)),
                "FT-1");
        signOut();
        credentials()
                .forEach(each -> realm.facts().deleteCredential(each.path("id").asText()));

        RootSignIn signIn = RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm))
                .login("nora@example.org", HardwareClaim.PASSWORD);
        HardwareClaim.enroll(signIn, realm, HardwareClaim.TOKEN, Map.of("serial", HardwareClaim.SERIAL));

        signIn.page().expectPage("root-guard-task");
        assertThat(credentials()).hasSize(1);
        assertThat(inventory()).isEmpty();
    }

    /** The same with codes of a device that is twenty minutes behind. */
    private Map<String, String> behind(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("code1", DEVICE.codeAt(realm.clock().now(), -41));
        all.put("code2", DEVICE.codeAt(realm.clock().now(), -40));
        return all;
    }

    private WebPage refused(RootSignIn claim, String message) {
        WebPage page = claim.page().expectPage(HardwareClaim.PAGE);
        assertThat(page.text()).contains(message);
        assertThat(credentials()).isEmpty();
        return page;
    }

    /** Confirms the claim, and looks at what is known of the token then. */
    private void bound(RootSignIn claim, String serial) {
        claim.confirm().page().expectPage("root-guard-task");
        JsonNode credential = credentials().get(0);
        assertThat(credential.path("userLabel").asText()).isEqualTo("token in the safe");
        assertThat(credential.path("credentialData").asText()).contains("hardware-totp", "\"" + serial + "\"");
        assertThat(realm.admin().get("/users/" + rootId() + "/credentials").body())
                .contains(serial)
                .doesNotContain(SEED, "sealed", "secretData\":\"");
    }

    private void assertSignsInWith(TotpDevice device) {
        signOut();
        realm.clock().advanceToMidStep(Duration.ofMinutes(3));
        RootSignIn signIn = RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm))
                .login("nora@example.org", HardwareClaim.PASSWORD);
        signIn.otp(device.codeAt(realm.clock().now(), 5)).page().expectPage("root-guard-challenge");
        signIn.otp(device.codeAt(realm.clock().now()))
                .task("review", GuardedRealm.REASON)
                .tokens();
    }

    private void signOut() {
        realm.everydayAdmin().post("/users/" + rootId() + "/logout", "").expect(204);
    }

    private JsonNode inventory() {
        return realm.admin().get("/root-guard/hardware-tokens").expect(200).json();
    }

    private List<JsonNode> credentials() {
        return realm.facts()
                .credentials(rootId())
                .filter(stored -> stored.path("type").asText().equals("root-totp"))
                .toList();
    }

    private String rootId() {
        return realm.userId("nora");
    }
}
