package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.root.AccountSetup;
import io.github.rootguard.acceptance.root.AdminJob;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Root is not for daily work, so root is helped to create who is. */
@RootGuardServer
class EverydayAdminIT {

    private static final String WIZARD = "root-guard-everyday-admin";
    private static final String PASSWORD = "an everyday password of Wendy";
    private static final Pattern LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        guarded = GuardedRealm.claimAndSignOut(realm);
    }

    @ParameterizedTest
    @EnumSource(AdminJob.class)
    void whenAccessIsChosenThenTheAdministratorDoesThatJobAndNoOther(AdminJob job, Http http, Mailbox mailbox) {
        String access = job.access();
        RootSignIn wizard = wizard(http);

        WebPage created = wizard.fill(WIZARD, draft("wendy", access)).page().expectPage(WIZARD);

        assertThat(created.text()).contains("has been mailed");
        AccountSetup setup = AccountSetup.follow(realm(), mailedLink(mailbox), PASSWORD);
        assertThat(setup.pages()).contains("login-update-password").contains("login-config-totp");
        AdminClient wendy = realm().adminWith(setup.signIn("wendy").accessToken());
        assertThat(job.permitted(wendy, realm())).containsExactlyInAnyOrderElementsOf(job.operations());
        assertThat(realm().events().ofUsers().toString()).contains("\"everyday_admin_access\":\"" + access + "\"");
    }

    @Test
    void whenRealmHasNoMailThenTheLinkIsShownOnce(Http http) {
        realm().update(Map.of("smtpServer", Map.of()));
        RootSignIn wizard = wizard(http);

        WebPage created = wizard.fill(WIZARD, draft("wendy", "full")).page().expectPage(WIZARD);

        String link = created.html().select("#root-guard-setup-link").text();
        assertThat(stored("wendy").path("requiredActions").toString())
                .contains("UPDATE_PASSWORD")
                .contains("CONFIGURE_TOTP");
        AccountSetup.follow(realm(), link, PASSWORD).signIn("wendy");
        assertThat(wizard.press("continue").exchange().status()).isEqualTo(200);
        assertThat(realm().events().ofUsers().toString()).doesNotContain(link);
        assertThat(AccountSetup.follow(realm(), link, PASSWORD).pages()).doesNotContain("login-update-password");
    }

    @Test
    void whenTheLinkIsTooOldThenItSetsNothingUp(Http http, ServerClock clock) {
        realm().update(Map.of("smtpServer", Map.of()));
        WebPage created =
                wizard(http).fill(WIZARD, draft("wendy", "full")).page().expectPage(WIZARD);
        String link = created.html().select("#root-guard-setup-link").text();

        clock.advance(Duration.ofHours(13));

        assertThat(AccountSetup.follow(realm(), link, PASSWORD).pages()).doesNotContain("login-update-password");
        assertThat(stored("wendy").path("requiredActions")).hasSize(2);
    }

    @Test
    void whenMailCannotBeSentThenNobodyIsCreated(Http http) {
        realm().update(Map.of("smtpServer", Map.of("host", "localhost", "port", "1", "from", "realm@example.org")));

        WebPage answer =
                wizard(http).fill(WIZARD, draft("wendy", "full")).page().expectPage(WIZARD);

        assertThat(answer.text()).contains("Nobody was created, because the mail could not be sent");
        assertThat(answer.html().select("[name=username]").attr("value")).isEqualTo("wendy");
        assertNobody("wendy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    username  | ''                 | username | Please specify username
                    username  | nora               | username | already exists
                    email     | ''                 | email    | Please specify email
                    email     | nora@example.org   | email    | already exists
                    email     | no address         | email    | Invalid email address
                    access    | ''                 | access   | Please choose what the administrator may do
                    access    | everything         | access   | Please choose what the administrator may do
                    """)
    void whenAFieldIsWrongThenItIsNamedAndNobodyIsCreated(
            String field, String value, String named, String problem, Http http) {
        Map<String, String> draft = new HashMap<>(draft("wendy", "full"));
        draft.put(field, value);

        WebPage answer = wizard(http).fill(WIZARD, draft).page().expectPage(WIZARD);

        assertThat(answer.html()
                        .select("[id^=input-error-" + named + "], #root-guard-page-error")
                        .text())
                .contains(problem);
        assertNobody("wendy");
    }

    @Test
    void whenNoFactorCanBeSetUpThenNobodyIsCreatedAndTheRemedyIsNamed(Http http) {
        for (String action : new String[] {"CONFIGURE_TOTP", "webauthn-register", "webauthn-register-passwordless"}) {
            String path = "/authentication/required-actions/" + action;
            ObjectNode present = (ObjectNode) realm().admin().get(path).json();
            realm().admin().put(path, present.put("enabled", false)).expect(204);
        }

        WebPage answer =
                wizard(http).fill(WIZARD, draft("wendy", "full")).page().expectPage(WIZARD);

        assertThat(answer.text()).contains("no second factor can be set up");
        assertNobody("wendy");
    }

    @Test
    void whenRootIsRefusedInAnApplicationThenItCreatesSomebodyAfterTheFactorAndGetsNoSession(
            Http http, Mailbox mailbox) {
        RootSignIn refused = guarded.signIn(http, realm().publicClient(BROWSER_APPLICATION));
        refused.page().expectPage("root-guard-refused");

        RootSignIn challenge = refused.press("everyday-admin");
        challenge.otp("000000").page().expectPage("root-guard-challenge");
        challenge.otp(guarded.codes().next()).page().expectPage(WIZARD);
        WebPage created = challenge.fill(WIZARD, draft("wendy", "users")).page().expectPage(WIZARD);

        assertThat(created.text()).contains("has been mailed");
        AccountSetup.follow(realm(), mailedLink(mailbox), PASSWORD).signIn("wendy");
        assertThat(challenge.press("continue").page().pageId()).isEqualTo("root-guard-refused");
        assertThat(realm().facts().sessions(guarded.rootId())).isEmpty();
    }

    @Test
    void whenRootIsRefusedAndSkipsThenItIsRefusedAsBefore(Http http) {
        RootSignIn refused =
                guarded.signIn(http, realm().publicClient(BROWSER_APPLICATION)).press("everyday-admin");
        refused.otp(guarded.codes().next()).page().expectPage(WIZARD);

        assertThat(refused.press("skip").page().pageId()).isEqualTo("root-guard-refused");
        assertThat(realm().facts().sessions(guarded.rootId())).isEmpty();
    }

    @Test
    void whenAnybodyElseAsksForThePageThenItIsIgnored(Http http) {
        var console = GuardedRealm.accountConsole(realm());
        RootSignIn ordinary = RootSignIn.begin(
                        http, console, console.authorization().with("kc_action", WIZARD))
                .login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER));

        assertThat(ordinary.exchange().status()).isEqualTo(200);
    }

    @Test
    void whenTheNameIsTakenMeanwhileThenTheSecondIsTold(Http http) {
        RootSignIn one = wizard(http);
        one.fill(WIZARD, draft("wendy", "full")).page().expectPage(WIZARD);

        RootSignIn two = wizard(new Http());
        assertThat(two.fill(WIZARD, draft("wendy", "full"))
                        .page()
                        .expectPage(WIZARD)
                        .text())
                .contains("already exists");
    }

    private RootSignIn wizard(Http http) {
        var console = guarded.adminConsole();
        RootSignIn signIn = RootSignIn.begin(
                        http, console, console.authorization().with("kc_action", WIZARD))
                .login(guarded.rootEmail(), guarded.rootPassword())
                .otp(guarded.codes().next())
                .task("review", GuardedRealm.REASON);
        signIn.page().expectPage(WIZARD);
        return signIn;
    }

    private static Map<String, String> draft(String username, String access) {
        return Map.of(
                "username",
                username,
                "email",
                username + "@example.org",
                "firstName",
                "Wendy",
                "lastName",
                "Everyday",
                "access",
                access);
    }

    private String mailedLink(Mailbox mailbox) {
        Matcher link = LINK.matcher(
                mailbox.await(realm().name(), mail -> mail.to().toString().contains("wendy"))
                        .text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private JsonNode stored(String username) {
        return realm().admin()
                .get("/users?exact=true&username=" + username)
                .json()
                .path(0);
    }

    private void assertNobody(String username) {
        JsonNode found =
                realm().admin().get("/users?exact=true&username=" + username).json();
        assertThat(found).isEmpty();
    }

    private TestRealm realm() {
        return guarded.realm();
    }
}
