package io.github.rootguard.keycloak.operations;

import io.github.rootguard.policy.task.AdminOperation;
import java.util.Map;

/** The one table of component types: what a component of this type is about. */
final class ComponentTypes {

    static final String KEY = "org.keycloak.keys.KeyProvider";

    private static final Map<String, AdminOperation> TABLE = Map.ofEntries(
            Map.entry(KEY, AdminOperation.REALM_KEYS),
            Map.entry("org.keycloak.storage.UserStorageProvider", AdminOperation.USER_FEDERATION),
            Map.entry("org.keycloak.storage.ldap.mappers.LDAPStorageMapper", AdminOperation.USER_FEDERATION),
            Map.entry("org.keycloak.storage.role.RoleStorageProvider", AdminOperation.USER_FEDERATION),
            Map.entry("org.keycloak.storage.group.GroupStorageProvider", AdminOperation.USER_FEDERATION),
            Map.entry("org.keycloak.storage.client.ClientStorageProvider", AdminOperation.USER_FEDERATION),
            Map.entry("org.keycloak.storage.clientscope.ClientScopeStorageProvider", AdminOperation.USER_FEDERATION),
            Map.entry("org.keycloak.userprofile.UserProfileProvider", AdminOperation.USER_PROFILE),
            Map.entry(
                    "org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy", AdminOperation.CLIENTS),
            Map.entry(
                    "org.keycloak.protocol.oid4vc.issuance.credentialbuilder.CredentialBuilder",
                    AdminOperation.CLIENT_SCOPES),
            Map.entry("org.keycloak.models.workflow.WorkflowProvider", AdminOperation.WORKFLOWS),
            Map.entry("org.keycloak.models.workflow.WorkflowStepProvider", AdminOperation.WORKFLOWS),
            Map.entry("org.keycloak.services.ui.extend.UiTabProvider", AdminOperation.REALM_SETTINGS),
            Map.entry("org.keycloak.services.ui.extend.UiPageProvider", AdminOperation.REALM_SETTINGS));

    private ComponentTypes() {}

    /** What a component of the type is about; an unknown type is a change that nobody knows. */
    static AdminOperation operation(String providerType) {
        return TABLE.getOrDefault(providerType, AdminOperation.OTHER);
    }

    /** Every row. */
    static Map<String, AdminOperation> rows() {
        return TABLE;
    }
}
