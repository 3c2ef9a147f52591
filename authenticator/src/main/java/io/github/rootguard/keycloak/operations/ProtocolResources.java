package io.github.rootguard.keycloak.operations;

/**
 * Rows of the {@link ResourceTable} for endpoints that serve applications and users. What they do to root is judged
 * where sessions and accounts are stored; none of them configures a realm.
 */
final class ProtocolResources {

    static final String ROWS = """
            protocol.oidc.endpoints.AuthorizationEndpoint                    protocol  buildPost
            protocol.oidc.endpoints.LogoutEndpoint                           protocol  logout logoutConfirmAction backchannelLogout
            protocol.oidc.endpoints.TokenEndpoint                            protocol  processGrantRequest
            protocol.oidc.endpoints.TokenIntrospectionEndpoint               protocol  introspect
            protocol.oidc.endpoints.TokenRevocationEndpoint                  protocol  revoke
            protocol.oidc.endpoints.UserInfoEndpoint                         protocol  issueUserInfoPost
            protocol.oidc.par.endpoints.ParEndpoint                          protocol  request
            protocol.oidc.grants.device.endpoints.DeviceEndpoint             protocol  handleDeviceRequest verifyUserCode
            protocol.oidc.grants.ciba.endpoints.BackchannelAuthenticationEndpoint protocol processGrantRequest
            protocol.oidc.grants.ciba.endpoints.BackchannelAuthenticationCallbackEndpoint protocol processAuthenticationChannelResult
            protocol.oid4vc.issuance.OID4VCIssuerEndpoint                    protocol  getCNonce requestCredential
            protocol.saml.SamlService                                        protocol  postBinding soapBinding artifactResolutionService
            broker.oidc.KeycloakOIDCIdentityProvider$KeycloakEndpoint        protocol  backchannelLogout
            broker.saml.SAMLEndpoint                                         protocol  postBinding postBindingIdpInitiated
            services.resources.IdentityBrokerService                         protocol  performPostLogin retrieveTokenV2
            services.resources.LoginActionsService                           protocol  authenticateForm requiredActionPOST processConsent
            services.resources.LoginActionsService                           protocol  processRegister resetCredentialsPOST
            services.resources.LoginActionsService                           protocol  firstBrokerLoginPost postBrokerLoginPost
            services.resources.ClientsManagementService                      protocol  registerNode unregisterNode
            services.resources.account.AccountRestService                    protocol  updateAccount grantConsent updateConsent revokeConsent
            services.resources.account.AccountCredentialResource             protocol  removeCredential setLabel
            services.resources.account.AccountVerifiableCredentialResource   protocol  revokeCredential
            services.resources.account.AccountIssuedVerifiableCredentialResource protocol revokeIssuedCredential
            services.resources.account.LinkedAccountsResource                protocol  removeLinkedAccount
            services.resources.account.SessionResource                       protocol  logout
            services.resources.account.resources.ResourceService             protocol  revoke
            authorization.authzen.AuthZenResource                            protocol  evaluate evaluations
            authorization.protection.permission.PermissionService            protocol  create
            authorization.protection.permission.PermissionTicketService      protocol  create update delete
            authorization.protection.policy.UserManagedPermissionService     protocol  create update delete
            authorization.protection.resource.ResourceService                protocol  create update delete
            ssf.transmitter.resources.SsfStreamManagementResource            protocol  createStream updateStream replaceStream deleteStream
            ssf.transmitter.resources.SsfStreamPollResource                  protocol  poll
            ssf.transmitter.resources.SsfStreamStatusResource                protocol  updateStreamStatus
            ssf.transmitter.resources.SsfStreamVerificationResource          protocol  triggerVerification
            ssf.transmitter.resources.SsfSubjectManagementResource           protocol  addSubject removeSubject
            services.clientregistration.DefaultClientRegistrationProvider    clients   createDefault updateDefault deleteDefault
            services.clientregistration.oidc.OIDCClientRegistrationProvider  clients   createOIDC updateOIDC deleteOIDC
            protocol.saml.clientregistration.EntityDescriptorClientRegistrationProvider clients createSaml
            services.resources.WelcomeResource                               manage-realms createUser
            """;

    private ProtocolResources() {}
}
