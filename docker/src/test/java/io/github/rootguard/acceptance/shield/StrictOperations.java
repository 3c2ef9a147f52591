package io.github.rootguard.acceptance.shield;

import static io.github.rootguard.acceptance.shield.AdministrationTable.all;
import static io.github.rootguard.acceptance.shield.AdministrationTable.read;

import java.util.List;

/** What only root does under strict protection, and every administrator under essential. In an order that works. */
final class StrictOperations {

    private static final String FLOWS = """
            flow: new                     | POST  | /authentication/flows | {'alias':'mine','providerId':'basic-flow','topLevel':true,'builtIn':false}
            flow: copy                    | POST  | /authentication/flows/browser/copy | {'newName':'copied'}
            flow: renamed                 | MERGE | /authentication/flows/{spareFlow} | {'description':'changed'}
            flow: step added              | POST  | /authentication/flows/own/executions/execution | {'provider':'allow-access-authenticator'}
            flow: flow added              | POST  | /authentication/flows/own/executions/flow | {'alias':'inner','type':'basic-flow','provider':'','description':''}
            flow: step configured         | POST  | /authentication/executions/{execution}/config | {'alias':'c','config':{}}
            flow: step raised             | POST  | /authentication/executions/{execution}/raise-priority | {}
            flow: step removed            | DELETE | /authentication/executions/{execution} |
            flow: deleted                 | DELETE | /authentication/flows/{spareFlow} |
            action: switched off          | MERGE | /authentication/required-actions/UPDATE_PROFILE | {'enabled':false}
            action: raised                | POST  | /authentication/required-actions/delete_credential/raise-priority | {}
            action: removed               | DELETE | /authentication/required-actions/VERIFY_EMAIL |
            action: registered            | POST  | /authentication/register-required-action | {'providerId':'VERIFY_EMAIL','name':'Verify'}
            """;

    private static final String PROVIDERS = """
            provider: new                 | POST  | /identity-provider/instances | {'alias':'mine','providerId':'oidc','enabled':true,'config':{'clientId':'c','clientSecret':'s','authorizationUrl':'https://mallory.example/a','tokenUrl':'https://mallory.example/t'}}
            provider: changed             | MERGE | /identity-provider/instances/idp | {'displayName':'Changed','trustEmail':true}
            provider: mapper              | POST  | /identity-provider/instances/idp/mappers | {'name':'m','identityProviderAlias':'idp','identityProviderMapper':'oidc-hardcoded-role-idp-mapper','config':{'syncMode':'INHERIT','role':'auditor'}}
            provider: deleted             | DELETE | /identity-provider/instances/idp |
            """;

    private static final String REALM = """
            events: configuration         | PUT   | /events/config | {'eventsEnabled':true,'eventsExpiration':55}
            events: cleared               | DELETE | /events |
            policies: clients             | PUT   | /client-policies/policies | {'policies':[{'name':'p','enabled':false,'conditions':[],'profiles':[]}]}
            policies: profiles            | PUT   | /client-policies/profiles | {'profiles':[{'name':'p','description':'d','executors':[]}]}
            profile: whole                | MERGE | /users/profile | {'unmanagedAttributePolicy':'ENABLED'}
            profile: in the console       | UI    | | {'upConfig':{'attributes':[{'name':'username'},{'name':'email'}],'unmanagedAttributePolicy':'ADMIN_EDIT'}}
            scope: new                    | POST  | /client-scopes | {'name':'mine','protocol':'openid-connect'}
            scope: changed                | MERGE | /client-scopes/{scope} | {'description':'changed'}
            scope: mapper                 | POST  | /client-scopes/{scope}/protocol-mappers/models | {'name':'m','protocol':'openid-connect','protocolMapper':'oidc-hardcoded-claim-mapper','config':{'claim.name':'x','claim.value':'x','access.token.claim':'true'}}
            scope: role                   | POST  | /client-scopes/{scope}/scope-mappings/realm | [{auditor}]
            scope: role of a client       | POST  | /client-scopes/{scope}/scope-mappings/clients/{account} | [{manageAccount}]
            scope: role by the console    | POST  | /ui-ext/role-mapping-delete/clientScopes/{scope} | [{'roleId':'{auditorId}','roleName':'auditor'}]
            scope: default                | PUT   | /default-default-client-scopes/{scope} | {}
            scope: no default             | DELETE | /default-default-client-scopes/{scope} |
            scope: optional               | PUT   | /default-optional-client-scopes/{spareScope} | {}
            scope: deleted                | DELETE | /client-scopes/{spareScope} |
            workflow: new                 | POST  | /workflows | {'name':'w','on':'user-created','steps':[{'uses':'disable-user','after':'5d'}]}
            import: user                  | POST  | /partialImport | {'ifResourceExists':'SKIP','users':[{'username':'imported','enabled':true}]}
            import: administrator         | POST  | /partialImport | {'ifResourceExists':'SKIP','users':[{'username':'imported2','enabled':true,'clientRoles':{'realm-management':['realm-admin']}}]}
            events: of administrators     | DELETE | /admin-events |
            """;

    private static final String GRANTS = """
            grant: realm-admin            | POST  | /users/{otto}/role-mappings/clients/{management} | [{realmAdmin}]
            grant: manage-realm           | POST  | /users/{otto}/role-mappings/clients/{management} | [{manageRealm}]
            grant: manage-users           | POST  | /users/{otto}/role-mappings/clients/{management} | [{manageUsers}]
            grant: impersonation          | POST  | /users/{otto}/role-mappings/clients/{management} | [{impersonation}]
            grant: role that includes it  | POST  | /users/{otto}/role-mappings/realm | [{helper}]
            grant: into a role            | POST  | /roles/auditor/composites | [{realmAdmin}]
            grant: into a role by id      | POST  | /roles-by-id/{viewerId}/composites | [{manageUsers}]
            grant: into a client role     | POST  | /clients/{shop}/roles/seller/composites | [{impersonation}]
            grant: into a role with slash | POST  | /roles/north%2Fsouth/composites | [{realmAdmin}]
            grant: into one of short id   | POST  | /roles-by-id/{oddRole}/composites | [{realmAdmin}]
            grant: more into a role       | POST  | /roles/helper/composites | [{realmAdmin}]
            grant: into default roles     | POST  | /roles-by-id/{defaultRoleId}/composites | [{manageUsers}]
            group: joined                 | PUT   | /users/{otto}/groups/{admins} | {}
            group: role                   | POST  | /groups/{staff}/role-mappings/clients/{management} | [{realmAdmin}]
            group: more roles             | POST  | /groups/{helpdesk}/role-mappings/clients/{management} | [{realmAdmin}]
            group: role, short id         | POST  | /groups/{oddGroup}/role-mappings/clients/{management} | [{realmAdmin}]
            group: role that includes it  | POST  | /groups/{outer}/role-mappings/realm | [{helper}]
            group: below administrators   | POST  | /groups/{admins}/children | {'name':'below'}
            group: moved there            | POST  | /groups/{admins}/children | {'id':'{spareGroup}','name':'spare'}
            group: default                | PUT   | /default-groups/{admins} | {}
            group: default, in the realm  | MERGE | | {'defaultGroups':['/admins']}
            group: of an organization     | POST  | /organizations/{org}/groups/{orgGroup}/role-mappings/clients/{management} | [{realmAdmin}]
            group: of a new user          | POST  | /users | {'username':'newcomer','enabled':true,'groups':['/admins']}
            """;

    private StrictOperations() {}

    /** Ways to give somebody the administration of the realm. */
    static List<Administration> grants() {
        return read("restore-administrator", GRANTS);
    }

    static List<Administration> rows() {
        return all(List.of(
                StrictSettings.rows(),
                read("change-authentication", FLOWS),
                read("change-federation", PROVIDERS),
                read("change-realm", REALM),
                grants()));
    }
}
