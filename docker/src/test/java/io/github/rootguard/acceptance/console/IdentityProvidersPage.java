package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.ConsoleView.testId;
import static io.github.rootguard.acceptance.console.ConsoleView.toggle;

/** The identity providers of the realm. */
public final class IdentityProvidersPage {

    private final ConsoleView view;

    IdentityProvidersPage(ConsoleView view) {
        this.view = view;
    }

    /** Adds a provider of OpenID Connect at made-up addresses. */
    public Toast addOpenIdConnect(String alias) {
        view.section("identity-providers");
        view.route("/identity-providers/oidc/add");
        view.type(testId("alias"), alias);
        view.click(toggle("#kc-discovery-endpoint-switch"));
        view.type(testId("config.authorizationUrl"), "https://" + alias + ".example.org/authorize");
        view.type(testId("config.tokenUrl"), "https://" + alias + ".example.org/token");
        view.type(testId("config.clientId"), "keycloak");
        view.type(testId("config.clientSecret"), "known to both");
        return view.outcomeOf(() -> view.click(testId("createProvider")));
    }

    /** Deletes a provider. */
    public Toast delete(String alias) {
        view.section("identity-providers");
        view.rowAction(alias, "Delete");
        return view.outcomeOf(() -> view.click(testId("confirm")));
    }
}
