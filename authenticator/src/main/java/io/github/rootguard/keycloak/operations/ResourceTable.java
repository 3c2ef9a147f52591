package io.github.rootguard.keycloak.operations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one table of Keycloak's resource methods that do something: class, what it is about, methods. Names are used
 * instead of classes, because some belong to features that a server may not have.
 *
 * <p>What it is about is the id of an operation, or one of these words: {@code component} depends on the type of the
 * component, {@code realm} on the settings that change, {@code texts} on whose texts change, {@code protocol} is no administration at all.
 */
final class ResourceTable {

    static final String COMPONENT = "component";
    static final String REALM = "realm";
    static final String TEXTS = "texts";
    static final String PROTOCOL = "protocol";

    private static final String ADMIN_REST = """
            RealmsAdminResource              manage-realms         importRealm
            RealmAdminResource               realm                 updateRealm
            RealmAdminResource               delete-realm          deleteRealm
            RealmAdminResource               events-configuration  updateRealmEventsConfig clearEvents clearAdminEvents
            RealmAdminResource               outgoing-mail         testSMTPConnection
            RealmAdminResource               partial-import        partialImport
            RealmAdminResource               read                  partialExport convertClientDescription
            RealmAdminResource               sessions              logoutAll deleteSession pushRevocation
            RealmAdminResource               groups                addDefaultGroup removeDefaultGroup
            RealmAdminResource               client-scopes         addDefaultDefaultClientScope removeDefaultDefaultClientScope
            RealmAdminResource               client-scopes         addDefaultOptionalClientScope removeDefaultOptionalClientScope
            RealmAdminResource               administrative-roles  setUsersManagementPermissionsEnabled
            RealmLocalizationResource        texts                 saveRealmLocalizationText deleteRealmLocalizationText
            RealmLocalizationResource        texts                 createOrUpdateRealmLocalizationTexts deleteRealmLocalizationTexts
            RealmLocalizationResource        texts                 createOrUpdateRealmLocalizationTextsFromFile
            ClearCrlCacheResource            realm-settings        clearCrlCache
            ClearKeysCacheResource           realm-settings        clearKeysCache
            ClearRealmCacheResource          realm-settings        clearRealmCache
            ClearUserCacheResource           realm-settings        clearUserCache
            UserProfileResource              user-profile          update
            ComponentResource                component             create updateComponent removeComponent
            LdapServerCapabilitiesResource   user-federation       ldapServerCapabilities
            TestLdapConnectionResource       user-federation       testLDAPConnection
            UserStorageProviderResource      users                 syncUsers syncMapperData removeImportedUsers unlinkUsers
            IdentityProvidersResource        identity-providers    create importFrom uploadCertificate
            IdentityProviderResource         identity-providers    update delete addMapper
            IdentityProviderResource         administrative-roles  setManagementPermissionsEnabled
            AuthenticationManagementResource authentication        createFlow updateFlow deleteFlow copy
            AuthenticationManagementResource authentication        addExecution addExecutionFlow addExecutionToFlow
            AuthenticationManagementResource authentication        updateExecutions removeExecution raisePriority lowerPriority
            AuthenticationManagementResource authentication        createAuthenticatorConfig newExecutionConfig
            AuthenticationManagementResource authentication        updateAuthenticatorConfig removeAuthenticatorConfig
            AuthenticationManagementResource authentication        registerRequiredAction updateRequiredAction removeRequiredAction
            AuthenticationManagementResource authentication        raiseRequiredActionPriority lowerRequiredActionPriority
            AuthenticationManagementResource authentication        updateRequiredActionConfig removeRequiredActionConfig
            AttackDetectionResource          users                 clearAllBruteForce clearBruteForceForUser
            UsersResource                    users                 createUser
            UserResource                     users                 updateUser deleteUser addFederatedIdentity removeFederatedIdentity
            UserResource                     users                 resetPassword resetPasswordEmail sendVerifyEmail executeActionsEmail
            UserResource                     users                 disableCredentialType removeCredential setCredentialUserLabel
            UserResource                     users                 moveCredentialAfter moveCredentialToFirst revokeConsent impersonate
            UserResource                     sessions              logout
            UserResource                     groups                joinGroup removeMembership
            RoleMapperResource               role-mappings         addRealmRoleMappings deleteRealmRoleMappings
            ClientRoleMappingsResource       role-mappings         addClientRoleMapping deleteClientRoleMapping
            RoleContainerResource            roles                 createRole updateRole deleteRole addComposites deleteComposites
            RoleContainerResource            administrative-roles  setManagementPermissionsEnabled
            RoleByIdResource                 roles                 updateRole deleteRole addComposites deleteComposites
            RoleByIdResource                 administrative-roles  setManagementPermissionsEnabled
            GroupsResource                   groups                addTopLevelGroup
            GroupResource                    groups                updateGroup deleteGroup addChild
            GroupResource                    administrative-roles  setManagementPermissionsEnabled
            ClientsResource                  clients               createClient
            ClientResource                   clients               update deleteClient
            ClientResource                   administrative-roles  setManagementPermissionsEnabled
            ClientResource                   clients               regenerateSecret invalidateRotatedSecret regenerateRegistrationAccessToken
            ClientResource                   clients               addDefaultClientScope removeDefaultClientScope
            ClientResource                   clients               addOptionalClientScope removeOptionalClientScope
            ClientResource                   clients               registerNode unregisterNode
            ClientResource                   sessions              pushRevocation
            ClientAttributeCertificateResource clients             generate generateAndGetKeystore getKeystore uploadJks
            ClientAttributeCertificateResource clients             uploadJksCertificate
            ClientInitialAccessResource      clients               create delete
            ClientTypesResource              clients               updateClientTypes
            ProtocolMappersResource          clients               createMapper update delete
            ScopeMappedResource              clients               addRealmScopeMappings deleteRealmScopeMappings
            ScopeMappedClientResource        clients               addClientScopeMapping deleteClientScopeMapping
            ClientScopesResource             client-scopes         createClientScope
            ClientScopeResource              client-scopes         update deleteClientScope
            ClientPoliciesResource           client-policies       updatePolicies
            ClientProfilesResource           client-policies       updateProfiles
            """;

    private static final String BESIDE_ADMIN_REST = """
            admin.ui.rest.UIRealmResource                                    realm          updateRealm
            admin.ui.rest.RoleMappingDeleteResource                          role-mappings  deleteUserRoleMappings deleteGroupRoleMappings
            admin.ui.rest.RoleMappingDeleteResource                          roles          deleteCompositeRoles
            admin.ui.rest.RoleMappingDeleteResource                          clients        deleteClientRoleMappings
            admin.ui.rest.RoleMappingDeleteResource                          client-scopes  deleteClientScopeRoleMappings
            rest.admin.api.client.DefaultClientsApi                          clients        createClient
            rest.admin.api.client.DefaultClientApi                           clients        createOrUpdateClient patchClient deleteClient
            admin.api.client.ClientsApi                                      clients        createClient
            admin.api.client.ClientApi                                       clients        createOrUpdateClient patchClient deleteClient
            authorization.admin.ResourceServerService                        clients        update importSettings
            authorization.admin.ResourceSetService                           clients        createPost update delete
            authorization.admin.ScopeService                                 clients        create update delete
            authorization.admin.PolicyService                                clients        create
            authorization.admin.PolicyResourceService                        clients        update delete
            authorization.admin.PolicyEvaluationService                      read           evaluate
            organization.admin.resource.OrganizationsResource                organizations  create
            organization.admin.resource.OrganizationResource                 organizations  update delete
            organization.admin.resource.OrganizationMemberResource           organizations  addMember delete inviteUser inviteExistingUser
            organization.admin.resource.OrganizationInvitationResource       organizations  deleteInvitation resendInvitation
            organization.admin.resource.OrganizationIdentityProvidersResource identity-providers addIdentityProvider delete
            organization.admin.resource.OrganizationGroupsResource           organizations  addTopLevelGroup
            organization.admin.resource.OrganizationGroupResource            organizations  addSubGroup updateGroup deleteGroup joinGroup leaveGroup
            protocol.oid4vc.resources.admin.UserVerifiableCredentialResource users          createCredential updateCredential revokeCredential
            protocol.oid4vc.resources.admin.UserVerifiableCredentialResource users          revokeIssuedCredential sendCredentialOffer
            workflow.admin.resource.WorkflowsResource                        workflows      create migrate
            workflow.admin.resource.WorkflowResource                         workflows      update delete activate deactivate
            scim.services.ScimResourceTypeResource                           users          create update patch delete
            scim.services.ScimResourceTypeResource                           read           search
            ssf.services.admin.SsfAdminResource                              clients        createClientStream updateClientStream
            ssf.services.admin.SsfAdminResource                              clients        updateClientStreamStatus deleteClientStream
            ssf.services.admin.SsfAdminResource                              clients        verifyClientStream addSubject removeSubject
            ssf.services.admin.SsfAdminResource                              clients        ignoreSubject emitEvent
            ssf.services.admin.SsfAdminResource                              clients        deleteClientEvents deleteClientQueuedEvents
            ssf.services.admin.SsfAdminResource                              clients        deleteEvents deleteQueuedEvents
            ssf.services.admin.SsfAdminResource                              read           checkSubject
            """;

    private static final Map<String, String> ROWS = new HashMap<>();

    static {
        read(ADMIN_REST, "org.keycloak.services.resources.admin.");
        read(BESIDE_ADMIN_REST, "org.keycloak.");
        read(ProtocolResources.ROWS, "org.keycloak.");
    }

    private ResourceTable() {}

    /** What the method is about; empty when no row names it. */
    static Optional<String> find(String type, String method) {
        return Optional.ofNullable(ROWS.get(type + "#" + method));
    }

    /** Every row: class and method, joined by {@code #}, and what it is about. */
    static Map<String, String> rows() {
        return Map.copyOf(ROWS);
    }

    private static void read(String table, String prefix) {
        table.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            List<String> cells = List.of(line.split(" +", -1));
            for (String method : cells.subList(2, cells.size())) {
                if (ROWS.put(prefix + cells.get(0) + "#" + method, cells.get(1)) != null) {
                    throw new IllegalStateException("Two rows name " + method + " of " + cells.get(0));
                }
            }
        });
    }
}
