package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import org.junit.jupiter.api.Test;

/** An everyday administrator works in the admin console of a guarded realm as in any other. */
@RootGuardServer
class EverydayConsoleIT {

    @Test
    void whenEverydayAdministratorWorksAllDayThenNothingIsRefused(TestRealm realm, Http http, Browser browser) {
        GuardedRealm.claim(realm, http);
        FailedCalls failed = FailedCalls.record(browser);
        AdminConsole console = signIn(realm, browser);

        workWithPeople(realm, console);
        workWithClients(realm, console);
        workWithSettings(realm, console);
        lookAround(console);
        cleanUp(realm, console);

        assertThat(failed.soFar()).isEmpty();
    }

    private static void workWithPeople(TestRealm realm, AdminConsole console) {
        console.users().create("anna", "anna@example.org", "Anna", "Arnold").expectSuccess();
        String anna = "/users/" + realm.userId("anna");
        console.user("anna").setPassword("a bicycle for two").expectSuccess();
        assertThat(read(realm, anna + "/credentials").findValuesAsText("type")).containsExactly("password");
        console.user("anna").changeEmail("anna.arnold@example.org").expectSuccess();
        assertThat(read(realm, anna).path("email").asText()).isEqualTo("anna.arnold@example.org");
        console.groups().create("gardeners").expectSuccess();
        console.user("anna").join("gardeners").expectSuccess();
        assertThat(read(realm, anna + "/groups").findValuesAsText("name")).containsExactly("gardeners");
        console.roles().create("waters-plants").expectSuccess();
        console.user("anna").assignRealmRole("waters-plants").expectSuccess();
        assertThat(read(realm, anna + "/role-mappings/realm").findValuesAsText("name"))
                .contains("waters-plants");
    }

    private static void workWithClients(TestRealm realm, AdminConsole console) {
        console.clients().create("greenhouse").expectSuccess();
        console.clients().rename("greenhouse", "The greenhouse").expectSuccess();
        assertThat(read(realm, "/clients?clientId=greenhouse")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("The greenhouse");
        console.clientScopes().create("weather").expectSuccess();
        assertThat(read(realm, "/client-scopes").findValuesAsText("name")).contains("weather");
        console.identityProviders().addOpenIdConnect("neighbours").expectSuccess();
        assertThat(read(realm, "/identity-provider/instances").findValuesAsText("alias"))
                .containsExactly("neighbours");
    }

    private static void workWithSettings(TestRealm realm, AdminConsole console) {
        console.realmSettings().rename("The garden").expectSuccess();
        assertThat(read(realm, "").path("displayName").asText()).isEqualTo("The garden");
        console.realmSettings().flip("forgot-pw-switch").expectSuccess();
        assertThat(read(realm, "").path("resetPasswordAllowed").asBoolean()).isTrue();
        console.realmSettings().changeSenderName("The gardener").expectSuccess();
        assertThat(read(realm, "").path("smtpServer").path("fromDisplayName").asText())
                .isEqualTo("The gardener");
        console.authentication().flipRequiredAction("Terms and Conditions").expectSuccess();
        assertThat(read(realm, "/authentication/required-actions/TERMS_AND_CONDITIONS")
                        .path("enabled")
                        .asBoolean())
                .isTrue();
        console.authentication().duplicate("browser", "browser of the garden").expectSuccess();
        assertThat(read(realm, "/authentication/flows").findValuesAsText("alias"))
                .contains("browser of the garden");
    }

    private static void lookAround(AdminConsole console) {
        assertThat(console.activity().sessions()).contains(ADMINISTRATOR).doesNotContain(NOMINEE);
        assertThat(console.activity().userEvents()).contains("LOGIN");
        assertThat(console.activity().administratorEvents()).contains("authentication/flows");
    }

    private static void cleanUp(TestRealm realm, AdminConsole console) {
        console.authentication().delete("browser of the garden").expectSuccess();
        console.identityProviders().delete("neighbours").expectSuccess();
        console.clientScopes().delete("weather").expectSuccess();
        console.clients().delete("greenhouse").expectSuccess();
        console.roles().delete("waters-plants").expectSuccess();
        console.groups().delete("gardeners").expectSuccess();
        console.user("anna").delete().expectSuccess();
        assertThat(read(realm, "/users?username=anna")).isEmpty();
        assertThat(read(realm, "/clients?clientId=greenhouse")).isEmpty();
    }

    private static AdminConsole signIn(TestRealm realm, Browser browser) {
        AdminConsole.open(browser, realm).signIn(ADMINISTRATOR, TestRealm.passwordOf(ADMINISTRATOR));
        return AdminConsole.awaitSignedIn(browser, realm);
    }

    private static JsonNode read(TestRealm realm, String path) {
        return realm.admin().get(path).expect(200).json();
    }
}
