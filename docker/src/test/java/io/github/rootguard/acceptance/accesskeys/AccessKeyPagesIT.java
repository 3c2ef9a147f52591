package io.github.rootguard.acceptance.accesskeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.root.StockFactors;
import io.github.rootguard.acceptance.web.WebPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users make, rotate, switch and delete their keys on pages that work without scripts. */
@RootGuardServer
@OnPostgres
class AccessKeyPagesIT {

    private static final String OTTO = ExampleRealm.ORDINARY_USER;

    @Test
    void whenKeyIsMadeThenItsSecretIsShownOnceAndDownloadedByALink(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeysPages pages = KeysPages.open(realm);
        assertThat(pages.page().text()).contains("You have no access keys yet");

        KeyPair pair = pages.make("robot");
        WebPage file = pages.download();

        assertThat(pair.id()).matches("RGAK[A-Z2-7]{32}");
        assertThat(pair.secret()).matches("rgsk_[0-9A-Za-z]{46}");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body())
                .isEqualTo("Access key ID,Secret access key\r\n" + pair.id() + "," + pair.secret() + "\r\n");
        assertThat(pages.reload().page().text()).contains(pair.id()).doesNotContain(pair.secret());
        assertThat(pages.about("robot")).contains("Active").contains("Never");
        assertThat(realm.facts().credentials(realm.userId(OTTO)).toList().toString())
                .doesNotContain(pair.secret());
        assertThat(pair.token(realm).status()).isEqualTo(200);
    }

    @Test
    void whenKeyIsSwitchedOffAndOnThenItsUseFollowsAndOnlyAnInactiveOneIsDeletedByItsId(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeysPages pages = KeysPages.open(realm);
        KeyPair pair = pages.make("robot");
        pages.press("done").again();

        assertThat(pages.press("deactivate", pair.id()).about("robot")).contains("Inactive");
        assertThat(pair.token(realm).status()).isEqualTo(400);
        assertThat(pages.press("activate", pair.id()).about("robot")).contains("Active");
        assertThat(pair.token(realm).status()).isEqualTo(200);
        assertThat(pages.page().html().select("button[name=delete]")).isEmpty();

        pages.press("deactivate", pair.id()).press("delete", pair.id());
        pages.fill(Map.of("confirm", "RGAK"));
        assertThat(pages.error("confirm")).contains("not the ID");
        pages.fill(Map.of("confirm", pair.id()));
        assertThat(pages.page().expectPage(KeysPages.LIST).text()).contains("is deleted");
        assertThat(pages.page().text()).contains("You have no access keys yet");
        assertThat(pair.token(realm).status()).isEqualTo(400);
        assertThat(realm.events().ofType("REMOVE_CREDENTIAL").toString()).contains(pair.id());
    }

    @Test
    void whenKeyIsRotatedThenTheOldOneStaysUntilTheOverlapAfterTheFirstUseOfTheNewOne(
            TestRealm realm, ServerClock clock) {
        KeysPages.switchOn(realm);
        KeysPages pages = KeysPages.open(realm);
        KeyPair old = pages.make("robot");
        pages.press("done").again();

        pages.press("rotate", old.id());
        assertThat(pages.page().expectPage("access-keys-create").text()).contains(old.id());
        KeyPair fresh = pages.fill(Map.of()).created();

        clock.advance(Duration.ofHours(30));
        assertThat(old.token(realm).status()).isEqualTo(200);
        assertThat(fresh.token(realm).status()).isEqualTo(200);
        clock.advance(Duration.ofHours(23));
        assertThat(old.token(realm).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(61));
        assertThat(old.token(realm).status()).isEqualTo(400);
        assertThat(fresh.token(realm).status()).isEqualTo(200);
    }

    @Test
    void whenUserHasAsManyKeysAsAllowedThenThePagesSayWhatToDo(TestRealm realm) {
        KeysPages.switchOn(realm, Map.of("access-keys-per-user", 1));
        KeysPages pages = KeysPages.open(realm);
        KeyPair only = pages.make("robot");
        pages.press("done").again();

        assertThat(pages.page().html().select("button[name=create]")).isEmpty();
        assertThat(pages.press("rotate", only.id()).page().text()).contains("Deactivate and delete one");
        assertThat(pages.names()).containsExactly("robot");
    }

    @Test
    void whenKeysAreMadeAtTheSameMomentThenThereAreNeverMoreThanAllowed(TestRealm realm) {
        KeysPages.switchOn(realm);
        List<KeysPages> tabs = IntStream.range(0, 6)
                .mapToObj(each -> KeysPages.open(realm).press("create"))
                .toList();

        IntStream.range(0, tabs.size())
                .parallel()
                .forEach(each -> tabs.get(each).fill(Map.of("userLabel", "robot " + each)));

        assertThat(KeysPages.open(realm).names()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            userLabel | ''         | Please give
            expires   | 2020-01-01 | This day is over
            expires   | 2999-01-01 | 90 days at most
            expires   | tomorrow   | like 2027-01-31
            scopes    | no-such    | no scope with the name no-such
            networks  | 192.0.2.0/33 | 192.0.2.0/33 is not a network
            """)
    void whenFieldIsWrongThenItSaysSoAndNothingIsMade(String field, String value, String error, TestRealm realm) {
        KeysPages.switchOn(realm);
        KeysPages pages = KeysPages.open(realm).press("create");
        pages.fill(fields(field, value));

        assertThat(pages.error(field)).contains(error);
        assertThat(pages.page().html().select("[name=" + field + "]").val()).isEqualTo(value);
        assertThat(KeysPages.open(realm).page().text()).contains("You have no access keys yet");
    }

    @Test
    void whenSignInHasGrownOldThenPasswordIsAskedAgain(TestRealm realm, ServerClock clock) {
        KeysPages.switchOn(realm, Map.of("access-key-creation-max-auth-age-seconds", 30));
        KeysPages pages = KeysPages.open(realm).press("create");

        clock.advance(Duration.ofSeconds(31));
        pages.fill(Map.of("userLabel", "robot"));
        pages.page().expectPage("access-keys-proof");
        pages.fill(Map.of("password", "wrong"));
        assertThat(pages.error("password")).contains("not right");
        pages.fill(Map.of("password", TestRealm.passwordOf(OTTO)));

        assertThat(pages.fill(Map.of("userLabel", "robot"))
                        .created()
                        .token(realm)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whenUserHasASecondFactorThatWasNotAskedThenItIsAskedHere(TestRealm realm) {
        KeysPages.switchOn(realm);
        TotpDevice phone = StockFactors.addOtp(realm, realm.userId(OTTO));
        StockFactors.stopAsking(realm);
        KeysPages pages = KeysPages.open(realm).press("create");

        pages.page().expectPage("access-keys-proof");
        pages.fill(Map.of("password", TestRealm.passwordOf(OTTO), "otp", "000000"));
        assertThat(pages.error("otp")).isNotEmpty();
        pages.fill(Map.of(
                "password",
                TestRealm.passwordOf(OTTO),
                "otp",
                phone.codeAt(realm.clock().now())));

        assertThat(pages.fill(Map.of("userLabel", "robot")).created().id()).startsWith("RGAK");
    }

    @Test
    void whenKeysAreForARoleThenOthersAreToldSo(TestRealm realm) {
        realm.admin().post("/roles", Map.of("name", "programs")).expect(201);
        KeysPages.switchOn(realm, Map.of("access-key-role", "programs"));

        assertThat(KeysPages.open(realm).page().text()).contains("do not have the role");
    }

    @Test
    void whenAccountConsoleAsksForCredentialsThenKeysAreThere(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);

        String shown = new AccountApi(realm, OTTO)
                .get("/account/credentials")
                .expect(200)
                .body();

        assertThat(shown).contains("\"type\":\"access-key\"").contains("\"createAction\":\"access-keys\"");
        assertThat(shown).contains(pair.id()).doesNotContain("sha256");
    }

    private static Map<String, String> fields(String field, String value) {
        return field.equals("userLabel") ? Map.of("userLabel", value) : Map.of("userLabel", "robot", field, value);
    }
}
