package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.pages.OtpPage;
import io.github.rootguard.acceptance.root.AccountSetup;
import io.github.rootguard.acceptance.root.AdminJob;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever the wizard created signs in to the admin console with password and app, and does the job there. */
@RootGuardServer
class EverydayJobsIT {

    private static final String WIZARD = "root-guard-everyday-admin";
    private static final String PASSWORD = "an everyday password of Wendy";

    @ParameterizedTest
    @EnumSource(AdminJob.class)
    void whenWizardCreatedSomebodyForAJobThenTheAdminConsoleLetsThemDoIt(
            AdminJob job, TestRealm realm, Browser browser) {
        AccountSetup setup = AccountSetup.follow(realm, setupLink(realm, job), PASSWORD);
        AdminConsole.open(browser, realm).signIn("wendy", PASSWORD);
        new OtpPage(browser).signIn(setup.code());

        Runnable work = switch (job) {
            case FULL -> () -> administerEverything(AdminConsole.awaitSignedIn(browser, realm), realm);
            case USERS -> () -> administerUsers(AdminConsole.awaitSignedIn(browser, realm, "users"));
            case CLIENTS -> () -> administerClients(AdminConsole.awaitSignedIn(browser, realm, "clients"));
            case READ_ONLY -> () -> lookAround(AdminConsole.awaitSignedIn(browser, realm));
        };
        work.run();

        assertThat(realm.events().ofAdministrators().toString()).doesNotContain("root_only");
    }

    private static String setupLink(TestRealm realm, AdminJob job) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        realm.update(Map.of("smtpServer", Map.of()));
        var console = guarded.adminConsole();
        RootSignIn wizard = RootSignIn.begin(
                        new Http(), console, console.authorization().with("kc_action", WIZARD))
                .login(guarded.rootEmail(), guarded.rootPassword())
                .otp(guarded.codes().next())
                .task("review", GuardedRealm.REASON);
        Map<String, String> wendy = Map.of(
                "username", "wendy",
                "email", "wendy@example.org",
                "firstName", "Wendy",
                "lastName", "Winter",
                "access", job.access());
        return wizard.fill(WIZARD, wendy)
                .page()
                .expectPage(WIZARD)
                .html()
                .select("#root-guard-setup-link")
                .text();
    }

    private static void administerEverything(AdminConsole console, TestRealm realm) {
        assertThat(console.openEverySection()).contains("users", "clients", "realm-settings", "events");
        createUser(console);
        createClient(console);
        console.realmSettings().rename("The garden").expectSuccess();
        assertThat(realm.representation().path("displayName").asText()).isEqualTo("The garden");
    }

    private static void administerUsers(AdminConsole console) {
        assertThat(console.openEverySection())
                .contains("users", "groups")
                .doesNotContain("clients", "events", "authentication", "identity-providers");
        createUser(console);
        console.user("anna").setPassword("a bicycle for two").expectSuccess();
    }

    private static void administerClients(AdminConsole console) {
        assertThat(console.openEverySection())
                .contains("clients", "client-scopes")
                .doesNotContain("users", "groups", "events", "authentication");
        createClient(console);
        console.clients().rename(BROWSER_APPLICATION, "The portal").expectSuccess();
    }

    private static void lookAround(AdminConsole console) {
        assertThat(console.openEverySection()).contains("users", "clients", "realm-settings", "events");
        assertThat(console.activity().userEvents()).contains("LOGIN");
    }

    private static void createUser(AdminConsole console) {
        console.users().create("anna", "anna@example.org", "Anna", "Arnold").expectSuccess();
    }

    private static void createClient(AdminConsole console) {
        console.clients().create("greenhouse").expectSuccess();
    }
}
