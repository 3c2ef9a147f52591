package io.github.rootguard.acceptance.shield;

import static io.github.rootguard.acceptance.shield.AdministrationTable.all;
import static io.github.rootguard.acceptance.shield.AdministrationTable.read;

import java.util.List;

/** What only root does, under either protection. */
final class EssentialOperations {

    private static final String KEY = "'providerType':'org.keycloak.keys.KeyProvider'";
    private static final String STORAGE = "'providerType':'org.keycloak.storage.UserStorageProvider'";
    private static final String LDAP_MAPPER = "'providerType':'org.keycloak.storage.ldap.mappers.LDAPStorageMapper'";
    private static final String HARD_ROLE =
            LDAP_MAPPER + ",'providerId':'hardcoded-ldap-role-mapper','config':{'role':['auditor']}";

    private static final String REALM = """
            realm: another name             | MERGE | | {'realm':'renamed'}
            realm: another name alone       | PUT   | | {'realm':'renamed'}
            realm: disabled                 | MERGE | | {'enabled':false}
            realm: disabled alone           | PUT   | | {'enabled':false}
            realm: disabled in the console  | UI    | | {'enabled':false}
            realm: other address            | MERGE | | {'attributes':{'frontendUrl':'https://mallory.example'}}
            realm: theme without our parts  | MERGE | | {'loginTheme':'base'}
            realm: old theme alone          | PUT   | | {'loginTheme':'keycloak'}
            realm: old theme in the console | UI    | | {'loginTheme':'base'}
            realm: no sign-in by e-mail     | MERGE | | {'loginWithEmailAllowed':false}
            realm: e-mail of many users     | MERGE | | {'duplicateEmailsAllowed':true}
            """;

    private static final String KEYS = """
            key: new                        | POST  | /components | {'name':'mine',%1$s,'providerId':'rsa','config':{'priority':['1000'],'privateKey':['{privateKey}']}}
            key: generated                  | POST  | /components | {'name':'mine',%1$s,'providerId':'hmac-generated','config':{'priority':['1000'],'algorithm':['HS512']}}
            key: named like Keycloak's own  | POST  | /components | {'name':'fallback-RS256',%1$s,'providerId':'rsa','config':{'priority':['1000'],'privateKey':['{privateKey}']}}
            key: below another component    | POST  | /components | {'name':'mine','parentId':'{policy}',%1$s,'providerId':'rsa','config':{'privateKey':['{privateKey}']}}
            key: other priority             | MERGE | /components/{key} | {'config':{'priority':['-5']}}
            key: disabled                   | MERGE | /components/{key} | {'config':{'enabled':['false']}}
            key: renamed to a fallback      | MERGE | /components/{key} | {'name':'fallback-HS256'}
            key: was registration policy    | MERGE | /components/{policy} | {%1$s,'providerId':'rsa','config':{'privateKey':['{privateKey}']}}
            key: fallback out of a policy   | MERGE | /components/{policy} | {'name':'fallback-RS256',%1$s,'providerId':'rsa','config':{'privateKey':['{privateKey}']}}
            key: becomes registration policy | MERGE | /components/{key} | {'providerType':'org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy','providerId':'scope','subType':'anonymous'}
            key: deleted                    | DELETE | /components/{key} |
            """.formatted(KEY);

    private static final String FEDERATION = """
            federation: kerberos            | POST  | /components | {'name':'k',%1$s,'providerId':'kerberos','config':{'serverPrincipal':['HTTP/a@B'],'keyTab':['/k'],'kerberosRealm':['B'],'allowPasswordAuthentication':['false'],'enabled':['false']}}
            federation: ldap                | POST  | /components | {'name':'l',%1$s,'providerId':'ldap','config':{'vendor':['other'],'connectionUrl':['ldap://localhost:1'],'usersDn':['ou=p'],'authType':['none'],'usernameLDAPAttribute':['uid'],'rdnLDAPAttribute':['uid'],'uuidLDAPAttribute':['entryUUID'],'userObjectClasses':['person'],'editMode':['READ_ONLY'],'enabled':['false']}}
            federation: enabled             | MERGE | /components/{ldap} | {'config':{'enabled':['true']}}
            federation: other server        | MERGE | /components/{ldap} | {'config':{'connectionUrl':['ldap://localhost:2']}}
            federation: mapper              | POST  | /components | {'name':'m','parentId':'{ldap}',%2$s}
            federation: mapper changed      | MERGE | /components/{ldapMapper} | {'config':{'role':['realm-management.realm-admin']}}
            federation: mapper deleted      | DELETE | /components/{ldapMapper} |
            federation: was policy          | MERGE | /components/{policy} | {%1$s,'providerId':'kerberos','config':{'serverPrincipal':['HTTP/a@B'],'keyTab':['/k'],'kerberosRealm':['B'],'allowPasswordAuthentication':['false'],'enabled':['false']}}
            federation: mapper was policy   | MERGE | /components/{policy} | {'parentId':'{ldap}',%2$s}
            federation: connection tested   | POST  | /testLDAPConnection | {'action':'testConnection','connectionUrl':'ldap://localhost:1'}
            federation: deleted             | DELETE | /components/{ldap} |
            """.formatted(STORAGE, HARD_ROLE);

    private static final String CLIENTS = """
            console: redirect               | MERGE | /clients/{console} | {'redirectUris':['https://mallory.example/*']}
            console: web origin             | MERGE | /clients/{console} | {'webOrigins':['https://mallory.example']}
            console: root URL               | MERGE | /clients/{console} | {'rootUrl':'https://mallory.example'}
            console: secret                 | MERGE | /clients/{console} | {'publicClient':false,'secret':'mallory'}
            console: new secret             | POST  | /clients/{console}/client-secret | {}
            console: registration token     | POST  | /clients/{console}/registration-access-token | {}
            console: disabled               | MERGE | /clients/{console} | {'enabled':false}
            console: scope                  | MERGE | /clients/{console} | {'fullScopeAllowed':false}
            console: attribute              | MERGE | /clients/{console} | {'attributes':{'backchannel.logout.url':'https://mallory.example'}}
            console: flow                   | MERGE | /clients/{console} | {'authenticationFlowBindingOverrides':{'browser':'{flow}'}}
            console: password grant         | MERGE | /clients/{console} | {'directAccessGrantsEnabled':true}
            console: another id             | MERGE | /clients/{console} | {'clientId':'renamed'}
            console: mapper                 | POST  | /clients/{console}/protocol-mappers/models | {'name':'m','protocol':'openid-connect','protocolMapper':'oidc-hardcoded-claim-mapper','config':{'claim.name':'sub','claim.value':'x','access.token.claim':'true'}}
            console: mappers                | POST  | /clients/{console}/protocol-mappers/add-models | [{'name':'m','protocol':'openid-connect','protocolMapper':'oidc-hardcoded-claim-mapper','config':{'claim.name':'sub','claim.value':'x','access.token.claim':'true'}}]
            console: mapper deleted         | DELETE | /clients/{console}/protocol-mappers/models/{consoleMapper} |
            console: default scope          | PUT   | /clients/{console}/default-client-scopes/{scope} | {}
            console: scope removed          | DELETE | /clients/{console}/default-client-scopes/{webOrigins} |
            account: scope mapping          | POST  | /clients/{accountConsole}/scope-mappings/realm | [{auditor}]
            account: scope mapping removed  | DELETE | /clients/{accountConsole}/scope-mappings/clients/{account} | [{manageAccount}]
            account: removed by the console | POST  | /ui-ext/role-mapping-delete/clients/{accountConsole} | [{'roleId':'{manageAccountId}','roleName':'manage-account','clientId':'{account}'}]
            missing: created                | POST  | /clients | {'clientId':'later-console','publicClient':true,'redirectUris':['https://mallory.example/*']}
            missing: was another            | MERGE | /clients/{shop} | {'clientId':'later-console'}
            missing: imported               | POST  | /partialImport | {'ifResourceExists':'OVERWRITE','clients':[{'clientId':'later-console','publicClient':true,'redirectUris':['https://mallory.example/*']}]}
            console: deleted                | DELETE | /clients/{console} |
            """;

    private static final String POWER = """
            power: composite taken          | DELETE | /clients/{management}/roles/realm-admin/composites | [{manageUsers}]
            power: composite taken by id    | DELETE | /roles-by-id/{realmAdminId}/composites | [{manageClients}]
            power: role renamed             | MERGE | /clients/{management}/roles/realm-admin | {'name':'nobody'}
            power: composite renamed        | MERGE | /clients/{management}/roles/manage-users | {'name':'nobody'}
            power: composite renamed by id  | MERGE | /roles-by-id/{manageClientsId} | {'name':'nobody'}
            power: client renamed           | MERGE | /clients/{management} | {'clientId':'nobody'}
            power: composite deleted        | DELETE | /clients/{management}/roles/manage-users |
            power: role deleted by id       | DELETE | /roles-by-id/{realmAdminId} |
            power: client deleted           | DELETE | /clients/{management} |
            """;

    private static final String GATE = """
            gate: other takes its alias     | MERGE | /authentication/required-actions/TERMS_AND_CONDITIONS | {'alias':'root-guard-gate'}
            gate: other words on its pages  | POST  | /localization/en | {'rootGuardTaskTitle':'Tell the help desk your code'}
            """;

    private static final String DELETE = "realm: deleted | DELETE | |";

    private EssentialOperations() {}

    /** What Keycloak keeps from everybody itself; another version of it might not. */
    static List<Administration> power() {
        return read("", POWER);
    }

    /** What is root's because of the gate under essential protection, and because of the flows under strict. */
    static List<Administration> gate() {
        return read("change-root-policy", GATE);
    }

    /** Those that could lead to another root session or another realm come last. */
    static List<Administration> rows() {
        return all(List.of(
                read("change-realm", REALM),
                read("rotate-realm-keys", KEYS),
                read("change-federation", FEDERATION),
                read("change-realm", CLIENTS),
                read("delete-realm", DELETE)));
    }
}
