package io.github.rootguard.acceptance.console;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.pages.LoginPage;
import java.util.List;
import java.util.Map;

/** Keycloak's admin console of one realm. */
public final class AdminConsole {

    private static final Map<String, Object> WINDOW =
            Map.of("width", 1920, "height", 1080, "deviceScaleFactor", 1, "mobile", false);

    private final Browser browser;
    private final ConsoleView view;

    private AdminConsole(Browser browser, TestRealm realm) {
        this.browser = browser;
        this.view = new ConsoleView(browser, realm.name());
    }

    /** Goes there as somebody who is not signed in, in a window that its tables fit into. */
    public static LoginPage open(Browser browser, TestRealm realm) {
        browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", WINDOW);
        browser.open(realm.uri("").resolve("/admin/" + realm.name() + "/console/"));
        return new LoginPage(browser);
    }

    /** Waits until it shows itself to an administrator. */
    public static AdminConsole awaitSignedIn(Browser browser, TestRealm realm) {
        return awaitSignedIn(browser, realm, "realm-settings");
    }

    /** The same for an administrator who sees but some parts, and this one among them. */
    static AdminConsole awaitSignedIn(Browser browser, TestRealm realm, String section) {
        AdminConsole console = new AdminConsole(browser, realm);
        console.view.await(ConsoleView.testId("nav-item-" + section));
        return console;
    }

    /** Users. */
    public UsersPage users() {
        return new UsersPage(view);
    }

    /** One user, by name. */
    public UserPage user(String username) {
        return new UserPage(view, username);
    }

    /** Groups. */
    public GroupsPage groups() {
        return new GroupsPage(view);
    }

    /** Roles of the realm. */
    public RolesPage roles() {
        return new RolesPage(view);
    }

    /** Clients. */
    public ClientsPage clients() {
        return new ClientsPage(view);
    }

    /** Client scopes. */
    public ClientScopesPage clientScopes() {
        return new ClientScopesPage(view);
    }

    /** Realm settings but for the keys. */
    public RealmSettingsPage realmSettings() {
        return new RealmSettingsPage(view);
    }

    /** The tab of Root Guard in the settings of the realm. */
    public RootUserTab rootUserTab() {
        return new RootUserTab(view);
    }

    /** The providers of the realm's keys. */
    public KeysPage keys() {
        return new KeysPage(view);
    }

    /** Flows and required actions. */
    public AuthenticationPage authentication() {
        return new AuthenticationPage(view);
    }

    /** Identity providers. */
    public IdentityProvidersPage identityProviders() {
        return new IdentityProvidersPage(view);
    }

    /** User federation. */
    public UserFederationPage userFederation() {
        return new UserFederationPage(view);
    }

    /** Sessions and events, which can only be looked at. */
    public ActivityPages activity() {
        return new ActivityPages(view);
    }

    /** Opens each entry of the navigation and waits for its page; what they are. */
    public List<String> openEverySection() {
        return view.openEverySection();
    }

    /** Opens each tab of the realm settings. */
    public List<String> openEveryTabOfRealmSettings() {
        view.section("realm-settings");
        return view.openEveryTab();
    }

    /** Reloads the page, which makes the console forget what was refused. */
    public void reload() {
        browser.driver().navigate().refresh();
        view.await(ConsoleView.testId("nav-item-realm-settings"));
    }
}
