package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.TotpDevice;
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

    private static final String SEED = BoundToken.SEED;
    private static final TotpDevice DEVICE = new TotpDevice(SEED);
    private static final String WRONG = "These codes do not fit";

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

    @ParameterizedTest
    @MethodSource("devices")
    void whenTokenIsTypedInThenRootSignsInWithIt(String seed, TotpDevice device, Map<String, String> parameters) {
        RootSignIn claim = HardwareClaim.begin(realm, http);

        claim.fill(HardwareClaim.PAGE, parameters).page().expectPage(HardwareClaim.PAGE);
        token.bound(HardwareClaim.enroll(claim, realm, device, Map.of("serial", "ft-1", "seed", seed)), "FT-1");

        token.assertSignsIn(device);
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
    void whenSeedFitsSeveralFormatsThenTheCodesTellWhichIsRight() {
        String ambiguous = "ABCDEF23ABCDEF23ABCDEF23ABCDEF23";
        RootSignIn claim = HardwareClaim.begin(realm, http);

        token.bound(
                HardwareClaim.enroll(claim, realm, new TotpDevice(ambiguous), Map.of("serial", "1", "seed", ambiguous)),
                "1");

        token.assertSignsIn(new TotpDevice(ambiguous));
    }

    @Test
    void whenSeedIsWrongThenNothingIsBoundAndItIsNotShown() {
        String wrong = SEED.replace('G', 'H');
        RootSignIn claim = HardwareClaim.begin(realm, http);

        HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", "ft-1", "seed", wrong, "algorithm", "SHA1"));

        WebPage page = token.refused(claim, WRONG);
        assertThat(page.text()).contains("The seed that you entered is kept");
        assertThat(page.html().select("#seed").val()).isEmpty();
        assertThat(page.html().select("#serial").val()).isEqualTo("ft-1");
        assertThat(page.html().select("#userLabel").val()).isEqualTo("token in the safe");
        assertThat(page.html().select("#code1, #code2").eachAttr("value")).containsOnly("");
        assertThat(page.body()).doesNotContain(wrong);
        token.bound(HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", "ft-1", "seed", SEED)), "FT-1");
        token.assertSignsIn(DEVICE);
    }

    @Test
    void whenOnlyTheCodesWereWrongThenTheSeedNeedNotBeTypedAgain() {
        RootSignIn claim = HardwareClaim.begin(realm, http);
        HardwareClaim.enroll(
                claim, realm, DEVICE, Map.of("serial", "ft-0", "seed", SEED, "code1", "000000", "code2", "111111"));
        token.refused(claim, WRONG);

        token.bound(HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", "ft-1")), "FT-1");
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

        WebPage page = token.refused(claim, message);
        assertThat(page.html().select("#input-error-" + field).text()).contains(message);
        assertThat(page.body()).doesNotContain(SEED);
    }

    @Test
    void whenSeedIsTooLongThenTheLimitIsTold() {
        RootSignIn claim = HardwareClaim.begin(realm, http);

        HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", "1", "seed", "00".repeat(129)));

        token.refused(claim, "It may have at most 128 bytes");
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
            token.refused(claim, "These codes have passed");
            realm.clock().advance(Duration.ofSeconds(10));
        }
        token.bound(HardwareClaim.enroll(claim, realm, DEVICE, Map.of("serial", "ft-1")), "FT-1");
    }

    @Test
    void whenClockOfTheDeviceIsOffThenTwoMoreCodesProveIt() {
        RootSignIn claim = HardwareClaim.begin(realm, http);
        realm.clock().advanceToMidStep(Duration.ZERO);
        HardwareClaim.enroll(claim, realm, DEVICE, behind(Map.of("serial", "ft-1", "seed", SEED)));
        token.refused(claim, "the clock of the device is off");
        realm.clock().advance(Duration.ofSeconds(60));

        token.bound(HardwareClaim.enroll(claim, realm, DEVICE, behind(Map.of("serial", "ft-1"))), "FT-1");

        realm.clock().advanceToMidStep(Duration.ofSeconds(90));
        token.signOut();
        RootSignIn signIn = RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm))
                .login("nora@example.org", HardwareClaim.PASSWORD)
                .otp(DEVICE.codeAt(realm.clock().now(), -40));
        signIn.page().expectPage("root-guard-task");
    }

    @Test
    void whenRootHasNoAuthenticatorLeftThenTheGateEnrollsOne() {
        HardwareClaim.stock(realm);
        token.bound(
                HardwareClaim.enroll(
                        HardwareClaim.begin(realm, http), realm, DEVICE, Map.of("serial", "ft-1", "seed", SEED)),
                "FT-1");
        token.signOut();
        token.credentials()
                .forEach(each -> realm.facts().deleteCredential(each.path("id").asText()));

        RootSignIn signIn = RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm))
                .login("nora@example.org", HardwareClaim.PASSWORD);
        HardwareClaim.enroll(signIn, realm, HardwareClaim.TOKEN, Map.of("serial", HardwareClaim.SERIAL));

        signIn.page().expectPage("root-guard-task");
        assertThat(token.credentials()).hasSize(1);
        assertThat(token.inventory()).isEmpty();
    }

    /** The same with codes of a device that is twenty minutes behind. */
    private Map<String, String> behind(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("code1", DEVICE.codeAt(realm.clock().now(), -41));
        all.put("code2", DEVICE.codeAt(realm.clock().now(), -40));
        return all;
    }
}
