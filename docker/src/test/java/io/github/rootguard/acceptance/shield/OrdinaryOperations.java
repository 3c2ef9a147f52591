package io.github.rootguard.acceptance.shield;

import static io.github.rootguard.acceptance.shield.AdministrationTable.read;

import java.util.List;

/** Everyday work, which every administrator does under either protection. In an order that works. */
final class OrdinaryOperations {

    private static final String ROWS = """
            user: new                    | POST  | /users | {'username':'paula','email':'paula@example.org','enabled':true,'groups':['/staff']}
            user: changed                | MERGE | /users/{otto} | {'firstName':'Ottokar'}
            user: password               | PUT   | /users/{otto}/reset-password | {'type':'password','value':'a password of otto','temporary':false}
            user: mail                   | PUT   | /users/{otto}/send-verify-email | {}
            user: signed out             | POST  | /users/{otto}/logout | {}
            user: guesses forgotten      | DELETE | /attack-detection/brute-force/users/{otto} |
            user: impersonated           | POST  | /users/{otto}/impersonation | {}
            user: role                   | POST  | /users/{otto}/role-mappings/realm | [{auditor}]
            user: role of a client       | POST  | /users/{otto}/role-mappings/clients/{account} | [{manageAccount}]
            user: role taken             | DELETE | /users/{otto}/role-mappings/realm | [{auditor}]
            user: joins a group          | PUT   | /users/{otto}/groups/{harmless} | {}
            user: leaves a group         | DELETE | /users/{otto}/groups/{helpdesk} |
            group: new                   | POST  | /groups | {'name':'new'}
            group: changed               | MERGE | /groups/{staff} | {'attributes':{'floor':['2']}}
            group: below another         | POST  | /groups/{staff}/children | {'name':'inner'}
            group: moved                 | POST  | /groups/{staff}/children | {'id':'{spareGroup}','name':'spare'}
            group: role                  | POST  | /groups/{staff}/role-mappings/realm | [{auditor}]
            group: role taken            | DELETE | /groups/{helpdesk}/role-mappings/clients/{management} | [{manageUsers}]
            group: default               | PUT   | /default-groups/{staff} | {}
            group: no default            | DELETE | /default-groups/{staff} |
            group: of root, harmless     | DELETE | /groups/{harmless} |
            group: of root, with a role  | DELETE | /groups/{keepers}/role-mappings/clients/{management} | [{realmAdmin}]
            group: of administrators     | DELETE | /groups/{admins} |
            role: new                    | POST  | /roles | {'name':'new'}
            role: changed                | MERGE | /roles/auditor | {'description':'changed'}
            role: another name           | MERGE | /roles/viewer | {'name':'watcher'}
            role: into a role            | POST  | /roles/auditor/composites | [{viewer}]
            role: into one with a slash  | POST  | /roles/north%2Fsouth/composites | [{viewer}]
            role: into default roles     | POST  | /roles-by-id/{defaultRoleId}/composites | [{viewer}]
            role: deleted                | DELETE | /roles-by-id/{viewerId} |
            role: administrative gone    | DELETE | /roles/helper |
            client: new                  | POST  | /clients | {'clientId':'new','publicClient':true}
            client: service              | POST  | /clients | {'clientId':'service','serviceAccountsEnabled':true,'secret':'s'}
            client: changed              | MERGE | /clients/{portal} | {'redirectUris':['https://portal.example/*'],'name':'Portal'}
            client: mapper               | POST  | /clients/{portal}/protocol-mappers/models | {'name':'m','protocol':'openid-connect','protocolMapper':'oidc-hardcoded-claim-mapper','config':{'claim.name':'x','claim.value':'x','access.token.claim':'true'}}
            client: scope                | PUT   | /clients/{portal}/default-client-scopes/{scope} | {}
            client: role                 | POST  | /clients/{shop}/roles | {'name':'buyer'}
            client: scope mapping        | POST  | /clients/{shop}/scope-mappings/realm | [{auditor}]
            client: secret               | POST  | /clients/{portal}/client-secret | {}
            client: registration token   | POST  | /clients/{portal}/registration-access-token | {}
            client: initial token        | POST  | /clients-initial-access | {'count':1,'expiration':60}
            client: registration policy  | MERGE | /components/{policy} | {'name':'Changed'}
            client: deleted              | DELETE | /clients/{shop} |
            organization: new            | POST  | /organizations | {'name':'other','domains':[{'name':'other.example'}]}
            organization: changed        | MERGE | /organizations/{org} | {'description':'changed'}
            organization: group's role   | POST  | /organizations/{org}/groups/{orgGroup}/role-mappings/realm | [{auditor}]
            organization: member         | POST  | /organizations/{org}/members | '{otto}'
            realm: name                  | MERGE | | {'displayName':'A realm'}
            realm: name in the console   | UI    | | {'displayName':'The realm'}
            realm: name alone            | PUT   | | {'displayName':'My realm'}
            realm: lives                 | MERGE | | {'accessTokenLifespan':120,'ssoSessionIdleTimeout':1900}
            realm: pages                 | MERGE | | {'registrationAllowed':true,'rememberMe':true,'verifyEmail':true}
            realm: theme                 | MERGE | | {'loginTheme':'keycloak.v2','emailTheme':'base'}
            realm: languages             | MERGE | | {'supportedLocales':['en','de','fr']}
            realm: attribute             | MERGE | | {'attributes':{'acr.loa.map':'{}'}}
            realm: texts                 | POST  | /localization/en | {'greeting':'Hello'}
            realm: text gone             | DELETE | /localization/en/greeting |
            realm: export                | POST  | /partial-export?exportClients=true | {}
            root: signed out             | POST  | /users/{root}/logout | {}
            """;

    private OrdinaryOperations() {}

    static List<Administration> rows() {
        return read("", ROWS);
    }
}
