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
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tab "Root user" of Keycloak's admin console goes the way of the REST API, and opens none around it. */
@RootGuardServer
class RootUserTabIT {

    private static final String KEYS = "org.keycloak.keys.KeyProvider";

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
    void whenRealmIsGuardedThenOnlyRootWithTheTaskChangesAnything() {
        TestRealm realm = server.server().exampleRealm();
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        AdminClient everyday = realm.everydayAdmin();
        SubmittedTab tab = SubmittedTab.read(realm);
        SubmittedTab longer = tab.with("session-max-minutes", "20");
        String path = "/components/" + tab.component().path("id").asText();

        for (AdminClient administrator : List.of(everyday, realm.admin())) {
            assertThat(longer.refused(administrator)).contains("root user alone");
            assertThat(tab.with(NOMINEE, "otto").refused(administrator)).contains("root user, who alone nominates");
            assertThat(SubmittedTab.fresh(realm).with("mode", "monitor").refused(administrator))
                    .contains("Reload the page");
            assertThat(administrator
                            .delete(path)
                            .expect(403)
                            .json()
                            .path("error")
                            .asText())
                    .isEqualTo("root_only");
        }
        assertThat(realm.events().ofAdministrators())
                .filteredOn(event -> event.path("resourcePath").asText().equals("root-guard/policy"))
                .first()
                .satisfies(event -> assertThat(event.path("error").asText()).isEqualTo("root_only"));

        Http http = new Http();
        AdminClient reviewing = guarded.asRoot(guarded.signInFor(http, "review", GuardedRealm.REASON));
        assertThat(longer.refused(reviewing)).contains("the task change-root-policy does");
        AdminClient root = guarded.asRoot(guarded.changeTo(http, "change-root-policy"));
        assertThat(tab.with("allowed-networks", "192.0.2.0/24").refused(root)).contains("lock yourself out");
        assertThat(tab.with(NOMINEE, "otto").refused(root)).contains("the task transfer-root does");
        longer.save(root).expect(204);
        assertThat(setting(realm, "session-max-minutes")).isEqualTo("20");
        AdminClient leaving = guarded.asRoot(guarded.changeTo(http, "transfer-root"));
        assertThat(tab.with(NOMINEE, "otto").refused(leaving)).contains("the task change-root-policy does");
        SubmittedTab.read(realm).with(NOMINEE, "otto").save(leaving).expect(204);
        assertThat(realm.admin()
                        .get("/root-guard/status")
                        .json()
                        .at("/nomination/userId")
                        .asText())
                .isEqualTo(realm.userId("otto"));
    }

    @Test
    void whenComponentIsTurnedIntoAnotherThenItIsRefused() {
        TestRealm realm = server.server().exampleRealm();
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        AdminClient root = guarded.asRoot(guarded.signInFor(new Http(), "change-root-policy", GuardedRealm.REASON));
        ObjectNode tab = SubmittedTab.read(realm).component();
        String path = "/components/" + tab.path("id").asText();
        ObjectNode key = tab.deepCopy().put("providerType", KEYS).put("providerId", "rsa-generated");
        JsonNode keys = realm.admin().get("/components?type=" + KEYS).json();

        assertThat(root.put(path, key).expect(403).json().path("error").asText())
                .isEqualTo("root_task_forbidden");
        assertThat(realm.everydayAdmin().put(path, key).status()).isEqualTo(403);
        String first = keys.path(0).path("id").asText();
        assertThat(realm.everydayAdmin().put("/components/" + first, tab).status())
                .isEqualTo(403);

        assertThat(realm.admin().get("/components?type=" + KEYS).json()).isEqualTo(keys);
        assertThat(SubmittedTab.read(realm).component()).isEqualTo(tab);
    }

    @Test
    void whenRealmMovesThenTheCopyIsMadeFromThePolicyAlone(AdminClient withoutTabs) {
        TestRealm realm = server.server().exampleRealm();
        realm.admin()
                .put("/root-guard/policy", Map.of("session-max-minutes", 20))
                .expect(200);
        ObjectNode moved = realm.admin()
                .post("/partial-export?exportClients=true&exportGroupsAndRoles=true", "")
                .expect(200)
                .json()
                .deepCopy();
        String name = realm.name() + "-moved";
        moved.put("realm", name).remove("id");
        // An export over HTTP hides private keys.
        ((ObjectNode) moved.path("components")).remove(KEYS);
        JsonNode copy = moved.at("/components/" + SubmittedTab.TYPE + "/0/config");
        assertThat(copy.path("session-max-minutes").path(0).asText()).isEqualTo("20");
        ((ObjectNode) copy).putArray("session-max-minutes").add("60");

        withoutTabs.post("", moved).expect(201);
        assertThat(withoutTabs
                        .in(name)
                        .get("/components?type=" + SubmittedTab.TYPE)
                        .json())
                .isEmpty();
        withoutTabs.in(name).delete("").expect(204);

        // What is exported has its ids, which one database takes once.
        server.server().master().in(realm.name()).delete("").expect(204);
        server.server().master().post("", moved).expect(201);
        TestRealm here = server.server().realm(name);
        assertThat(setting(here, "session-max-minutes")).isEqualTo("20");
        assertThat(SubmittedTab.all(here))
                .extracting(shown -> shown.at("/config/session-max-minutes/0").asText())
                .containsOnly("20");
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
