package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.SubmittedTab.NOMINEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.ColorScheme;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mail;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.root.FeatureServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tab "Root user" of Keycloak's admin console goes the way of the REST API, and opens none around it. */
@RootGuardServer
class RootUserTabIT {

    private static FeatureServer server;

    @BeforeAll
    static void start() {
        server = FeatureServer.start("root-user-tab");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whenNobodyIsRootThenTheTabAndTheRestApiKeepInStep() {
        TestRealm realm = server.server().exampleRealm();
        AdminClient admin = realm.everydayAdmin();
        assertThat(SubmittedTab.all(realm)).isEmpty();

        SubmittedTab.fresh(realm)
                .with("session-max-minutes", "20")
                .with("mfa-allowed-kinds")
                .save(admin)
                .expect(201);
        assertThat(setting(realm, "session-max-minutes")).isEqualTo("20");
        assertThat(SubmittedTab.read(realm).values("mfa-allowed-kinds"))
                .containsExactlyInAnyOrder("totp", "hardware-totp", "security-key");
        assertThat(SubmittedTab.read(realm).values("realm")).isEmpty();
        assertThat(SubmittedTab.fresh(realm).refused(admin)).contains("Reload the page");

        admin.put("/root-guard/policy", Map.of("session-idle-minutes", 3, "allowed-networks", List.of("127.0.0.0/8")))
                .expect(200);
        SubmittedTab tab = SubmittedTab.read(realm);
        assertThat(tab.values("session-max-minutes")).containsExactly("15");
        assertThat(tab.values("session-idle-minutes")).containsExactly("3");
        assertThat(tab.values("allowed-networks")).containsExactly("127.0.0.0/8");

        tab.with("allowed-networks", "")
                .with("security-key-device-bound", "true")
                .save(admin)
                .expect(204);
        assertThat(SubmittedTab.policy(realm).path("allowed-networks")).isEmpty();
        assertThat(setting(realm, "security-key-device-bound")).isEqualTo("true");
        assertThat(setting(realm, "session-idle-minutes")).isEqualTo("3");
        assertThat(paths(realm)).filteredOn("root-guard/policy"::equals).hasSize(3);
    }

    @Test
    void whenValuesOrCallerAreWrongThenTheTextIsOursAndNothingIsSaved() {
        TestRealm realm = server.server().exampleRealm();
        realm.admin().put("/root-guard/policy", Map.of()).expect(200);
        SubmittedTab tab = SubmittedTab.read(realm);

        assertThat(tab.with("session-max-minutes", "61")
                        .with("password-min-length", "")
                        .with("access-key-max-age-days", "many")
                        .refused(realm.everydayAdmin()))
                .contains(
                        "Session length in minutes (session-max-minutes): This is out of range. Allowed: 5..60.",
                        "(password-min-length): Please enter a whole number, password-preset..128.",
                        "(access-key-max-age-days): Please enter a whole number, 1..3650, 0 = no limit.");
        assertThat(realm.events().ofAdministrators().get(0).path("error").asText())
                .isEqualTo("invalid_policy");

        String otto = realm.userId("otto");
        String client = realm.clientUuid("realm-management");
        JsonNode role = realm.admin()
                .get("/clients/" + client + "/roles/manage-realm")
                .expect(200)
                .json();
        realm.admin()
                .post("/users/" + otto + "/role-mappings/clients/" + client, List.of(role))
                .expect(204);
        assertThat(tab.with("session-max-minutes", "20").refused(realm.adminAs("otto")))
                .contains("holds every role that the claim grants");
        assertThat(tab.with(NOMINEE, "otto").refused(realm.adminAs("otto")))
                .contains("holds every role that the claim grants");
    }

    @Test
    void whenSomebodyIsNominatedThenTheCodeComesByMailAndNotAtAllWithoutMail() {
        TestRealm realm = server.server().exampleRealm();
        AdminClient admin = realm.everydayAdmin();
        admin.put("/root-guard/policy", Map.of()).expect(200);
        SubmittedTab tab = SubmittedTab.read(realm);
        assertThat(tab.with(NOMINEE, "nobody").refused(admin)).contains("no user with this id");

        Mailbox mailbox = server.server().mailbox();
        tab.with(NOMINEE, "nora@example.org").save(admin).expect(204);

        assertThat(state(realm)).isEqualTo("nominated");
        assertThat(SubmittedTab.read(realm).values(NOMINEE)).isEmpty();
        Mail mail = mailbox.await(realm.name(), each -> each.to().contains("nora@example.org"));
        assertThat(mail.text()).containsPattern("[0-9A-Z]{4,5}-[0-9A-Z]{4,5}");
        assertThat(paths(realm)).contains("root-guard/nomination");
        assertThat(realm.events().ofAdministrators().toString()).doesNotContain("claimCode");

        ObjectNode dead = realm.representation().deepCopy();
        dead.putObject("smtpServer").put("host", "localhost").put("port", "1").put("from", "a@example.org");
        admin.put("", dead).expect(204);
        assertThat(tab.with(NOMINEE, "otto").refused(admin)).contains("could not be sent");
        dead.putObject("smtpServer");
        admin.put("", dead).expect(204);
        assertThat(tab.with(NOMINEE, "otto").refused(admin)).contains("no outgoing mail");
        assertThat(realm.admin()
                        .get("/root-guard/status")
                        .json()
                        .path("nomination")
                        .path("userId")
                        .asText())
                .isEqualTo(realm.userId("nora"));
    }

    @Test
    void whenAdministratorUsesTheTabThenItShowsThePolicyAndSavesIt(Browser browser) {
        TestRealm realm = server.server().exampleRealm();
        realm.admin()
                .put("/root-guard/policy", Map.of("session-max-minutes", 20))
                .expect(200);
        AdminConsole.open(browser, realm).signIn("erik", TestRealm.passwordOf("erik"));
        AdminConsole console = AdminConsole.awaitSignedIn(browser, realm);

        RootUserTab tab = console.rootUserTab().open();
        tab.awaitValue("session-max-minutes", "20");
        browser.desktop();
        assertThat(browser.pageSource())
                .contains("Reload this page after each save", "Nominate as root user")
                .doesNotContainPattern("rootGuard(Setting|Tab)[A-Z]\\w+<");
        browser.screenshot("console-tab");
        browser.prefer(ColorScheme.DARK);
        browser.phone();
        browser.screenshot("console-tab-phone-dark");
        browser.prefer(ColorScheme.LIGHT);
        browser.desktop();

        Toast refused = tab.save("session-max-minutes", "61");
        browser.screenshot("console-tab-refused");
        assertThat(refused.success()).isFalse();
        assertThat(refused.toString()).contains("(session-max-minutes): This is out of range. Allowed: 5..60.");
        console.reload();
        console.rootUserTab().open().save("session-max-minutes", "25").expectSuccess();
        console.reload();
        console.rootUserTab().open().awaitValue("session-max-minutes", "25");
        assertThat(setting(realm, "session-max-minutes")).isEqualTo("25");

        console.authentication().settings("Root user: gate");
        browser.awaitElement("[role='dialog'] [aria-label^='Page of Root Guard'], [role='dialog'] #root-guard-console");
        browser.screenshot("console-required-action");
        assertThat(browser.text("[role='dialog']")).contains("/realms/REALM/root-guard/console");
    }

    private static String setting(TestRealm realm, String key) {
        return SubmittedTab.policy(realm).path(key).asText();
    }

    private static String state(TestRealm realm) {
        return realm.admin().get("/root-guard/status").json().path("state").asText();
    }

    private static List<String> paths(TestRealm realm) {
        return realm.events().ofAdministrators().stream()
                .map(event -> event.path("resourcePath").asText())
                .toList();
    }
}
