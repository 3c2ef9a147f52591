package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.ConsoleView.testId;

/** Where users come from besides the realm itself. */
public final class UserFederationPage {

    private final ConsoleView view;

    UserFederationPage(ConsoleView view) {
        this.view = view;
    }

    /** Adds a Kerberos provider, which needs no server to be there. */
    public Toast addKerberos(String name) {
        view.section("user-federation");
        view.route("/user-federation/kerberos/new");
        view.type(testId("name"), name);
        view.type(testId("config.kerberosRealm.0"), "EXAMPLE.ORG");
        view.type(testId("config.serverPrincipal.0"), "HTTP/keycloak.example.org@EXAMPLE.ORG");
        view.type(testId("config.keyTab.0"), "/etc/keycloak.keytab");
        return view.outcomeOf(() -> view.click(testId("kerberos-save")));
    }
}
