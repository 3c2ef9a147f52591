package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.root.GuardedRealm.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.pages.ChallengePage;
import io.github.rootguard.acceptance.pages.TaskPage;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Root does in the admin console what the task of the session is for. */
@RootGuardServer
class RootConsoleIT {

    private TestRealm realm;
    private GuardedRealm guarded;
    private Browser browser;
    private FailedCalls failed;
    private String task = "";

    @BeforeEach
    void guard(TestRealm example, Http http, Browser fresh) {
        realm = example;
        guarded = GuardedRealm.claim(realm, http);
        browser = fresh;
        failed = FailedCalls.record(browser);
    }

    @Test
    void whenTaskIsChangeRealmThenRealmIsChanged() {
        RealmSettingsPage settings = signInFor("change-realm").realmSettings();

        settings.rename("The garden").expectSuccess();
        settings.changeSenderName("The gardener").expectSuccess();

        assertThat(read("").path("displayName").asText()).isEqualTo("The garden");
        assertThat(read("").path("smtpServer").path("fromDisplayName").asText()).isEqualTo("The gardener");
        assertThat(failed.soFar()).isEmpty();
    }

    @Test
    void whenTaskIsChangeAuthenticationThenFlowsAndRequiredActionsAreChanged() {
        AuthenticationPage authentication = signInFor("change-authentication").authentication();

        authentication.duplicate("browser", "browser of the garden").expectSuccess();
        authentication.flipRequiredAction("Terms and Conditions").expectSuccess();

        assertThat(read("/authentication/flows").findValuesAsText("alias")).contains("browser of the garden");
        assertThat(read("/authentication/required-actions/TERMS_AND_CONDITIONS")
                        .path("enabled")
                        .asBoolean())
                .isTrue();
        assertThat(failed.soFar()).isEmpty();
    }

    @Test
    void whenTaskIsRotateRealmKeysThenKeyProviderIsAdded() {
        signInFor("rotate-realm-keys").keys().add("rsa-generated", "next-key").expectSuccess();

        assertThat(read("/components?type=org.keycloak.keys.KeyProvider").findValuesAsText("name"))
                .contains("next-key");
        assertThat(failed.soFar()).isEmpty();
    }

    @Test
    void whenTaskIsChangeFederationThenProvidersAreAdded() {
        AdminConsole console = signInFor("change-federation");

        console.identityProviders().addOpenIdConnect("neighbours").expectSuccess();
        console.userFederation().addKerberos("tickets").expectSuccess();

        assertThat(read("/identity-provider/instances").findValuesAsText("alias"))
                .containsExactly("neighbours");
        assertThat(read("/components?type=org.keycloak.storage.UserStorageProvider")
                        .findValuesAsText("name"))
                .containsExactly("tickets");
        assertThat(failed.soFar()).isEmpty();
    }

    @Test
    void whenTaskIsRestoreAdministratorThenNewAdministratorCanBeMade() {
        AdminConsole console = signInFor("restore-administrator");

        console.users().create("anna", "anna@example.org", "Anna", "Arnold").expectSuccess();
        console.user("anna").setPassword("a bicycle for two").expectSuccess();
        console.user("anna").assignClientRole("realm-admin").expectSuccess();

        assertThat(read("/users/" + realm.userId("anna") + "/role-mappings/clients/"
                                + realm.clientUuid("realm-management"))
                        .findValuesAsText("name"))
                .containsExactly("realm-admin");
        assertThat(failed.soFar()).isEmpty();
    }

    @Test
    void whenTaskIsReviewThenEveryPageOpens() {
        AdminConsole console = signInFor("review");

        assertThat(console.openEverySection()).hasSizeGreaterThan(10);
        assertThat(console.openEveryTabOfRealmSettings()).hasSizeGreaterThan(10);
        assertThat(console.user("erik").openEveryTab()).contains("Credentials", "Sessions");
        assertThat(console.clients().openEveryTab("security-admin-console")).contains("Advanced");

        assertThat(failed.soFar()).isEmpty();
    }

    @Test
    void whenTaskIsReviewThenChangesAreRefusedWithTheTaskThatAllowsThem() {
        AdminConsole console = signInFor("review");

        assertForbidden(console.realmSettings().rename("The garden"), "review", "change-realm");
        assertForbidden(console.keys().add("rsa-generated", "next-key"), "review", "rotate-realm-keys");
        assertForbidden(console.authentication().duplicate("browser", "mine"), "review", "change-authentication");
        assertForbidden(
                console.users().create("anna", "anna@example.org", "Anna", "Arnold"),
                "review",
                "restore-administrator");

        assertThat(read("").path("displayName").asText()).isEmpty();
    }

    private static void assertForbidden(Toast told, String declared, String needed) {
        assertThat(told.success()).as(told.toString()).isFalse();
        assertThat(told.title()).endsWith("root_task_forbidden");
        assertThat(told.text()).contains("`" + declared + "`", "`" + needed + "`");
    }

    @AfterEach
    void keepPicture() {
        browser.screenshot("console-root-" + task);
    }

    private AdminConsole signInFor(String declared) {
        task = declared;
        AdminConsole.open(browser, realm).signIn(guarded.rootEmail(), guarded.rootPassword());
        new ChallengePage(browser).answer(guarded.codes().next());
        new TaskPage(browser).declare(declared, REASON);
        return AdminConsole.awaitSignedIn(browser, realm);
    }

    private JsonNode read(String path) {
        return realm.admin().get(path).expect(200).json();
    }
}
