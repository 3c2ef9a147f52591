package io.github.rootguard.acceptance.demo;

import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import java.net.URI;
import java.util.Optional;

/** The text that says where to go and what to type. ASCII only, for every terminal. */
final class DemoGuide {

    private static final String RULE = "=".repeat(78);

    private DemoGuide() {}

    static String text(KeycloakServer server, URI portal, DemoPasswords passwords, Optional<String> claimCode) {
        URI base = server.baseUri();
        return """

                %1$s
                 Root Guard demo: Keycloak is running on %2$s
                %1$s

                 1. %10$s
                      open        %2$s/admin/demo/console/
                      user        nora@example.org
                      password    %3$s
                      %4$s

                 2. Try what root cannot do
                      Sign in as nora to the portal, an ordinary application:
                                  %5$s
                      Root is refused there, with the reason and the way that works.
                      Or ask for a token with nora's password; no client gets one:
                        curl -d grant_type=password -d client_id=reports -d client_secret=%6$s \\
                             -d username=nora -d password=<password> %2$s/realms/demo/protocol/openid-connect/token

                 3. Everybody else works as before
                      otto        %7$s     ordinary user: portal, account console
                      erik        %8$s     everyday administrator: admin console
                      As erik, try to reset nora's password: nobody but root can.

                 Server administrator: %2$s/admin/  user admin  password %9$s
                 Account console:      %2$s/realms/demo/account
                 Root Guard's page:    %2$s/realms/demo/root-guard/console  (as erik, or as nora)
                 Log:                  %11$s

                 Stop with Ctrl+C.
                %1$s
                """.formatted(
                RULE,
                base,
                passwords.of(ExampleRealm.NOMINEE),
                claimCode.map(DemoGuide::claim).orElse("Sign in as you did when you claimed the role."),
                portal,
                passwords.of(ExampleRealm.SERVICE),
                passwords.of(ExampleRealm.ORDINARY_USER),
                passwords.of(ExampleRealm.ADMINISTRATOR),
                server.adminPassword(),
                claimCode.isPresent() ? "Become root of the realm \"demo\"" : "nora is root of the realm \"demo\"",
                server.log());
    }

    private static String claim(String code) {
        return """
                claim code  %s
                      What follows: what being root means, a strong root password, an authenticator
                      app with two codes in a row, recovery codes, your confirmation, then the task and the
                      reason.""".formatted(code);
    }
}
