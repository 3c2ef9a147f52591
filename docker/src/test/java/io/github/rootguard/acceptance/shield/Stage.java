package io.github.rootguard.acceptance.shield;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A guarded realm with one of everything that somebody could tamper with, made before the realm had a root user. Root
 * administers it through the group {@code keepers}; the allowed client {@code later-console} does not exist.
 */
final class Stage {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final String KEYS = "org.keycloak.keys.KeyProvider";
    private static final String STORAGE = "org.keycloak.storage.UserStorageProvider";
    private static final String LDAP_MAPPER = "org.keycloak.storage.ldap.mappers.LDAPStorageMapper";
    private static final String REGISTRATION_POLICY =
            "org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy";
    private static final List<String> ADMINISTRATIVE =
            List.of("realm-admin", "manage-realm", "manage-users", "manage-clients", "impersonation");

    private final AdminClient admin;
    private final Map<String, String> values = new HashMap<>();
    private final GuardedRealm guarded;

    private Stage(TestRealm realm, String protection) {
        admin = realm.admin();
        clients(realm);
        people(realm);
        components();
        rest();
        if (protection.equals("strict")) {
            // Stored once, it is no longer Keycloak's default; both cases are to be tried.
            admin.put("/users/profile", get("/users/profile")).expect(200);
        }
        admin.put(
                        "/root-guard/policy",
                        Map.of(
                                "protection",
                                protection,
                                "allowed-clients",
                                List.of(
                                        "security-admin-console",
                                        "account-console",
                                        "account",
                                        "root-guard-console",
                                        "later-console")))
                .expect(200);
        admin.delete(fill("/clients/{laterConsole}")).expect(204);
        guarded = GuardedRealm.claim(realm, new Http());
        values.put("root", guarded.rootId());
    }

    /** Sets up a realm with this protection and makes Nora its root. */
    static Stage set(Realms realms, String protection) {
        TestRealm realm = realms.example(draft -> draft.set("organizationsEnabled", true)
                .set(
                        "roles",
                        Map.of(
                                "realm",
                                List.of(
                                        Map.of("name", "auditor"),
                                        Map.of("name", "viewer"),
                                        Map.of("name", "odd", "id", "role-of-" + draft.name()))))
                .set("groups", List.of(Map.of("name", "odd", "id", "group-of-" + draft.name()))));
        return new Stage(realm, protection);
    }

    GuardedRealm guarded() {
        return guarded;
    }

    TestRealm realm() {
        return guarded.realm();
    }

    /** Puts values in the place of placeholders. */
    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new AssertionError("No value for " + name);
        }
        return value;
    }

    private void clients(TestRealm realm) {
        Map.of(
                        "console", "security-admin-console",
                        "accountConsole", "account-console",
                        "account", "account",
                        "management", "realm-management",
                        "portal", BROWSER_APPLICATION)
                .forEach((key, clientId) -> values.put(key, realm.clientUuid(clientId)));
        create("shop", "/clients", "{'clientId':'shop','publicClient':true}");
        create("laterConsole", "/clients", "{'clientId':'later-console','publicClient':true}");
        admin.post(fill("/clients/{shop}/roles"), Map.of("name", "seller")).expect(201);
        values.put("base", realm.uri("").resolve("/").toString().replaceAll("/$", ""));
        values.put(
                "registrationToken",
                admin.post(fill("/clients/{console}/registration-access-token"), "{}")
                        .expect(200)
                        .json()
                        .path("registrationAccessToken")
                        .asText());
        JsonNode console = get(fill("/clients/{console}"));
        values.put(
                "consoleMapper",
                console.path("protocolMappers").path(0).path("id").asText());
        ADMINISTRATIVE.forEach(role -> role(camel(role), fill("/clients/{management}/roles/" + role)));
        role("manageAccount", fill("/clients/{account}/roles/manage-account"));
        create("scope", "/client-scopes", "{'name':'own','protocol':'openid-connect'}");
        create("spareScope", "/client-scopes", "{'name':'spare','protocol':'openid-connect'}");
        values.put("webOrigins", idOf("/client-scopes", "name", "web-origins"));
    }

    private void people(TestRealm realm) {
        values.put("otto", realm.userId(ORDINARY_USER));
        role("auditor", "/roles/auditor");
        role("viewer", "/roles/viewer");
        values.put("oddRole", "role-of-" + realm.name());
        values.put("oddGroup", "group-of-" + realm.name());
        admin.post("/roles", Map.of("name", "helper")).expect(201);
        admin.post("/roles", Map.of("name", "north/south")).expect(201);
        admin.post("/roles/helper/composites", fill("[{manageUsers}]")).expect(204);
        role("helper", "/roles/helper");
        values.put("defaultRoleId", get("").path("defaultRole").path("id").asText());
        for (String group : List.of("staff", "harmless", "admins", "helpdesk", "keepers", "outer", "spare")) {
            create(group.equals("spare") ? "spareGroup" : group, "/groups", "{'name':'" + group + "'}");
        }
        String mappings = "/role-mappings/clients/{management}";
        admin.post(fill("/groups/{admins}" + mappings), fill("[{realmAdmin}]")).expect(204);
        admin.post(fill("/groups/{keepers}" + mappings), fill("[{realmAdmin}]")).expect(204);
        admin.post(fill("/groups/{helpdesk}" + mappings), fill("[{manageUsers}]"))
                .expect(204);
        String nominee = "/users/" + realm.userId(NOMINEE) + "/groups/";
        admin.put(nominee + value("keepers"), "{}").expect(204);
        admin.put(nominee + value("harmless"), "{}").expect(204);
        for (String group : List.of("staff", "helpdesk", "spareGroup", "outer")) {
            admin.put(fill("/users/{otto}/groups/{" + group + "}"), "{}").expect(204);
        }
    }

    private void components() {
        values.put("privateKey", ForgedToken.privateKey());
        create(
                "key",
                "/components",
                "{'name':'spare','providerType':'" + KEYS + "','providerId':'hmac-generated','config':"
                        + "{'priority':['-1'],'algorithm':['HS384']}}");
        values.put("policy", idOf("/components?type=" + REGISTRATION_POLICY, "providerId", "scope"));
        create(
                "ldap",
                "/components",
                "{'name':'ldap','providerType':'" + STORAGE + "','providerId':'ldap','config':{'vendor':['other'],"
                        + "'connectionUrl':['ldap://localhost:1'],'usersDn':['ou=p'],'authType':['none'],"
                        + "'usernameLDAPAttribute':['uid'],'rdnLDAPAttribute':['uid'],"
                        + "'uuidLDAPAttribute':['entryUUID'],'userObjectClasses':['person'],"
                        + "'editMode':['READ_ONLY'],'enabled':['false']}}");
        create(
                "ldapMapper",
                "/components",
                fill("{'name':'role','parentId':'{ldap}','providerType':'" + LDAP_MAPPER
                        + "','providerId':'hardcoded-ldap-role-mapper','config':{'role':['auditor']}}"));
    }

    private void rest() {
        String flow = "'providerId':'basic-flow','topLevel':true,'builtIn':false}";
        create("flow", "/authentication/flows", "{'alias':'own'," + flow);
        create("spareFlow", "/authentication/flows", "{'alias':'spare'," + flow);
        create("first", "/authentication/flows/own/executions/execution", "{'provider':'auth-cookie'}");
        create(
                "execution",
                "/authentication/flows/own/executions/execution",
                "{'provider':'identity-provider-redirector'}");
        admin.post("/authentication/flows/direct%20grant/copy", Map.of("newName", "own direct"))
                .expect(201);
        admin.post("/authentication/flows/clients/copy", Map.of("newName", "own clients"))
                .expect(201);
        create(
                "idp",
                "/identity-provider/instances",
                "{'alias':'idp','providerId':'oidc','config':{'clientId':'c','clientSecret':'s',"
                        + "'authorizationUrl':'https://example.org/a','tokenUrl':'https://example.org/t'}}");
        askForPasswordAtOnce();
        create("org", "/organizations", "{'name':'acme','domains':[{'name':'acme.example'}]}");
        create("orgGroup", fill("/organizations/{org}/groups"), "{'name':'team'}");
    }

    /** With an organization, Keycloak asks for the name first, which is a way to sign in of its own. */
    private void askForPasswordAtOnce() {
        String executions = "/authentication/flows/browser/executions";
        for (JsonNode execution : get(executions)) {
            if (execution.path("displayName").asText().equals("Organization")) {
                admin.put(executions, ((ObjectNode) execution).put("requirement", "DISABLED"))
                        .expect(204);
            }
        }
    }

    private void create(String key, String path, String json) {
        values.put(key, admin.post(path, json.replace('\'', '"')).expect(201).createdId());
    }

    private void role(String key, String path) {
        ObjectNode role = (ObjectNode) get(path);
        values.put(key, role.toString());
        values.put(key + "Id", role.path("id").asText());
    }

    private String idOf(String path, String member, String value) {
        for (JsonNode each : get(path)) {
            if (each.path(member).asText().equals(value)) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("No " + value + " at " + path);
    }

    private JsonNode get(String path) {
        return admin.get(path).expect(200).json();
    }

    private static String camel(String name) {
        int dash = name.indexOf('-');
        return dash < 0
                ? name
                : name.substring(0, dash) + Character.toUpperCase(name.charAt(dash + 1)) + name.substring(dash + 2);
    }
}
