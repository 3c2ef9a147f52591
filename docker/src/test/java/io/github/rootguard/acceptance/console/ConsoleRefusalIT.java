package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.AccountFacts;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an everyday administrator reads in the admin console when only root can do something. */
@RootGuardServer
class ConsoleRefusalIT {

    private TestRealm realm;
    private Browser browser;

    @BeforeEach
    void take(TestRealm example, Browser fresh) {
        realm = example;
        browser = fresh;
    }

    @Test
    void whenRootsAccountIsChangedThenConsoleSaysWhoCan(Http http) {
        GuardedRealm guarded = GuardedRealm.claim(realm, http);
        realm.admin().post("/groups", Map.of("name", "gardeners")).expect(201);
        Map<String, Object> before = AccountFacts.of(realm, guarded.rootId());
        UserPage root = signIn().user(NOMINEE);

        assertRefused(root.changeEmail("erik+root@example.org"), "user-save");
        assertRefused(root.resetPassword("a bicycle for two"), "password-reset");
        assertRefused(root.deleteCredential("Root-totp"), "credential-delete");
        assertRefused(root.join("gardeners"), "group-join");
        assertRefused(root.assignClientRole("view-realm"), "role-assign");
        assertRefused(root.delete(), "user-delete");

        assertThat(AccountFacts.of(realm, guarded.rootId())).isEqualTo(before);
    }

    @Test
    void whenRealmOperationIsRootsThenConsoleSaysWhoCan(Http http) {
        GuardedRealm.claim(realm, http);
        Map<String, JsonNode> before = facts();
        AdminConsole console = signIn();

        assertRefused(console.keys().add("rsa-generated", "my-key"), "key-add");
        assertRefused(console.userFederation().addKerberos("tickets"), "federation-add");
        assertRefused(console.clients().rename("security-admin-console", "Mine"), "client-save");
        assertRefused(console.authentication().flipRequiredAction("Root user: gate"), "gate");
        assertRefused(console.realmSettings().flip("login-with-email-switch"), "login-with-email");
        console.reload();
        console.realmSettings().rename("The garden").expectSuccess();

        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void whenProtectionIsStrictThenOnlyWhatItNamesIsRefused(Http http) {
        realm.everydayAdmin()
                .put("/root-guard/policy", Map.of("protection", "strict"))
                .expect(200);
        GuardedRealm.claim(realm, http);
        AdminConsole console = signIn();

        console.realmSettings().rename("The garden").expectSuccess();
        console.realmSettings().flip("forgot-pw-switch").expectSuccess();
        console.users().create("anna", "anna@example.org", "Anna", "Arnold").expectSuccess();
        console.clients().create("greenhouse").expectSuccess();
        console.clients().rename("greenhouse", "The greenhouse").expectSuccess();
        console.roles().create("waters-plants").expectSuccess();
        console.user("anna").assignRealmRole("waters-plants").expectSuccess();

        assertRefused(console.realmSettings().changeSenderName("The gardener"), "strict-mail");
        assertRefused(console.authentication().duplicate("browser", "mine"), "strict-flow");
        assertRefused(console.authentication().flipRequiredAction("Terms and Conditions"), "strict-required-action");
        assertRefused(console.identityProviders().addOpenIdConnect("neighbours"), "strict-identity-provider");
        assertRefused(console.clientScopes().create("weather"), "strict-client-scope");
        assertRefused(console.user("anna").assignClientRole("realm-admin"), "strict-role");
    }

    private AdminConsole signIn() {
        AdminConsole.open(browser, realm).signIn(ADMINISTRATOR, TestRealm.passwordOf(ADMINISTRATOR));
        return AdminConsole.awaitSignedIn(browser, realm);
    }

    /** What must stay as it is. */
    private Map<String, JsonNode> facts() {
        return Stream.of("/keys", "/components", "/clients?clientId=security-admin-console")
                .collect(Collectors.toMap(
                        path -> path,
                        path -> realm.admin().get(path).expect(200).json()));
    }

    private void assertRefused(Toast told, String picture) {
        browser.screenshot("console-refusal-" + picture);
        assertThat(told.success()).as(told.toString()).isFalse();
        assertThat(told.text()).contains("Only the root user can do this, in a root session for the task");
    }
}
