package io.github.rootguard.acceptance.shield;

import static io.github.rootguard.acceptance.shield.AdministrationTable.all;
import static io.github.rootguard.acceptance.shield.AdministrationTable.read;

import java.util.List;

/** One operation of each kind for each root task. They can be repeated, and leave root's way in as it is. */
final class TaskOperations {

    /** Every task that root of a realm other than {@code master} can sign in for. */
    static final List<String> TASKS = List.of(
            "change-root-credentials",
            "transfer-root",
            "change-root-policy",
            "restore-administrator",
            "change-authentication",
            "rotate-realm-keys",
            "change-federation",
            "change-realm",
            "delete-realm",
            "recover-realm",
            "review");

    private static final String CREDENTIALS = """
            own account           | MERGE | /users/{root} | {'firstName':'Leonora'}
            """;

    private static final String POLICY = """
            root policy           | PUT   | /root-guard/policy | {'reason-min-length':15}
            """;

    private static final String ADMINISTRATOR = """
            user                  | MERGE | /users/{otto} | {'firstName':'Ottokar'}
            session               | POST  | /users/{otto}/logout | {}
            role mapping          | POST  | /users/{otto}/role-mappings/realm | [{auditor}]
            administrative role   | POST  | /users/{otto}/role-mappings/clients/{management} | [{manageUsers}]
            role                  | MERGE | /roles/auditor | {'description':'changed'}
            role in a role        | POST  | /roles/auditor/composites | [{viewer}]
            group                 | MERGE | /groups/{staff} | {'attributes':{'floor':['2']}}
            member                | PUT   | /users/{otto}/groups/{staff} | {}
            administrator         | PUT   | /users/{otto}/groups/{admins} | {}
            default group         | PUT   | /default-groups/{staff} | {}
            default group, realm  | MERGE | | {'defaultGroups':['/staff','/outer']}
            guesses               | DELETE | /attack-detection/brute-force/users/{otto} |
            """;

    private static final String AUTHENTICATION = """
            password policy       | MERGE | | {'passwordPolicy':'length(11)'}
            flow                  | MERGE | /authentication/flows/{spareFlow} | {'description':'changed'}
            required action       | MERGE | /authentication/required-actions/UPDATE_PROFILE | {'name':'Changed'}
            """;

    private static final String KEYS = """
            key                   | MERGE | /components/{key} | {'config':{'priority':['-7']}}
            """;

    private static final String FEDERATION = """
            user federation       | MERGE | /components/{ldap} | {'config':{'connectionUrl':['ldap://localhost:3']}}
            federation mapper     | MERGE | /components/{ldapMapper} | {'config':{'role':['viewer']}}
            identity provider     | MERGE | /identity-provider/instances/idp | {'displayName':'Changed'}
            """;

    private static final String REALM = """
            setting               | MERGE | | {'displayName':'A realm'}
            setting, console      | UI    | | {'displayName':'The realm'}
            text                  | POST  | /localization/en | {'greeting':'Hello'}
            address               | MERGE | | {'attributes':{'frontendUrl':'{base}'}}
            mail                  | MERGE | | {'smtpServer':{'fromDisplayName':'Keycloak'}}
            client                | MERGE | /clients/{portal} | {'name':'Portal'}
            allowed client        | MERGE | /clients/{accountConsole} | {'description':'changed'}
            mapper                | POST  | /clients/{portal}/protocol-mappers/add-models | []
            registration policy   | MERGE | /components/{policy} | {'name':'Changed'}
            client policies       | PUT   | /client-policies/policies | {'policies':[{'name':'p','enabled':false,'conditions':[],'profiles':[]}]}
            client scope          | MERGE | /client-scopes/{scope} | {'description':'changed'}
            user profile          | MERGE | /users/profile | {'unmanagedAttributePolicy':'ADMIN_VIEW'}
            events                | PUT   | /events/config | {'eventsExpiration':100}
            import                | POST  | /partialImport | {'ifResourceExists':'SKIP','users':[]}
            organization          | MERGE | /organizations/{org} | {'description':'changed'}
            """;

    private static final String NEVER_DONE = """
            sign-in by e-mail     | MERGE | | {'loginWithEmailAllowed':false}
            realm disabled        | MERGE | | {'enabled':false}
            """;

    private TaskOperations() {}

    /** Those that a root session for their task may really do here. */
    static List<Administration> rows() {
        return all(List.of(
                read("change-root-credentials", CREDENTIALS),
                read("change-root-policy", POLICY),
                read("restore-administrator", ADMINISTRATOR),
                read("change-authentication", AUTHENTICATION),
                read("rotate-realm-keys", KEYS),
                read("change-federation", FEDERATION),
                read("change-realm", REALM)));
    }

    /** Those that would shut root out or end the realm, to be tried in other tasks only. */
    static List<Administration> harmful() {
        return all(List.of(read("change-realm", NEVER_DONE), read("delete-realm", "realm | DELETE | |")));
    }
}
