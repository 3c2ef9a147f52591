package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.AccountFacts;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an everyday administrator reads in the admin console when only root can do something. */
@RootGuardServer
class ConsoleRefusalIT {

    private TestRealm realm;
    private GuardedRealm guarded;
    private AdminConsole console;

    @BeforeEach
    void signIn(TestRealm example, Http http, Browser browser) {
        realm = example;
        guarded = GuardedRealm.claim(realm, http);
        AdminConsole.open(browser, realm).signIn(ADMINISTRATOR, TestRealm.passwordOf(ADMINISTRATOR));
        console = AdminConsole.awaitSignedIn(browser, realm);
    }

    @Test
    void whenRootsAccountIsChangedThenConsoleSaysWhoCan() {
        realm.admin().post("/groups", Map.of("name", "gardeners")).expect(201);
        Map<String, Object> before = AccountFacts.of(realm, guarded.rootId());
        UserPage root = console.user(NOMINEE);

        assertRefused(root.changeEmail("erik+root@example.org"), "user-save");
        assertRefused(root.resetPassword("a bicycle for two"), "password");
        assertRefused(root.deleteCredential("Root-totp"), "credential-delete");
        assertRefused(root.join("gardeners"), "join");
        assertRefused(root.assignClientRole("view-realm"), "role");
        assertRefused(root.delete(), "user-delete");

        assertThat(AccountFacts.of(realm, guarded.rootId())).isEqualTo(before);
    }

    private void assertRefused(Toast told, String picture) {
        console.screenshot("console-refusal-" + picture);
        assertThat(told.success()).as(told.toString()).isFalse();
        assertThat(told.text()).contains("root user");
    }
}
