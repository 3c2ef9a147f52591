package io.github.rootguard.keycloak.operations;

import io.github.rootguard.policy.task.AdminOperation;

/** Each operation in a few words for whoever administers a realm. */
final class OperationWords {

    private OperationWords() {}

    static String of(AdminOperation operation) {
        return switch (operation) {
            case READ -> "Look at anything, export, evaluate permissions, search";
            case EVERYDAY_ADMINISTRATOR -> "Create an everyday administrator by the page made for it";
            case OWN_ACCOUNT ->
                "Anything about root's own account: profile, credentials, groups, links, administrative roles";
            case TRANSFER_ROOT -> "Nominate another root user, or retire the role";
            case ROOT_POLICY ->
                "The root policy, the required action `root-guard-gate`, and the realm's own wording of Root Guard's"
                        + " pages";
            case USERS ->
                "Create, change and delete users; their credentials, links and consents; synchronizing with user"
                        + " federation; forgetting wrong guesses";
            case SESSIONS -> "End sessions of one user, of a client or of all";
            case ROLE_MAPPINGS -> "Give and take roles that do not administer the realm as a whole";
            case ADMINISTRATIVE_ROLES ->
                "Give a role that administers the whole realm or its users, directly or by a group or"
                        + " another role";
            case ROLES -> "Create, change and delete roles";
            case GROUPS -> "Groups, their members, and the groups of new users";
            case AUTHENTICATION ->
                "Flows and their bindings, required actions, password, one-time-code and WebAuthn policies,"
                        + " brute-force detection";
            case REALM_KEYS ->
                "Add, change and remove keys of the realm. Keys that Keycloak makes for itself, named `fallback-…`, pass";
            case USER_FEDERATION -> "LDAP and other sources of users and passwords, and trying out their connections";
            case IDENTITY_PROVIDERS -> "Identity providers and their mappers";
            case REALM_SETTINGS ->
                "All settings of the realm that no other row of this table has, localization, caches";
            case REALM_IDENTITY ->
                "Rename, disable and enable the realm; its frontend URL; and what would let nobody in: times of less"
                        + " than a minute, a *not before* in the future, a signature algorithm that does not exist, a"
                        + " login theme without the parts that root's pages need";
            case EMAIL_LOGIN -> "Whether users sign in by e-mail, and whether an e-mail belongs to one user only";
            case OUTGOING_MAIL -> "The mail server of the realm, and trying it out";
            case CLIENTS -> "All other clients, their secrets, scopes, mappers and permissions; client registration";
            case ALLOWED_CLIENTS ->
                "Clients that the setting `allowed-clients` names: addresses, secrets, mappers, flow overrides, switches";
            case CLIENT_POLICIES -> "Client policies and client profiles";
            case CLIENT_SCOPES -> "Client scopes that clients share, and which of them are default";
            case USER_PROFILE -> "Which attributes users have";
            case EVENTS_CONFIGURATION -> "What is recorded and who listens; clearing the records";
            case WORKFLOWS -> "Workflows and their steps";
            case PARTIAL_IMPORT -> "Import into the existing realm";
            case ORGANIZATIONS -> "Organizations, their members, groups and invitations";
            case MANAGE_REALMS -> "Create and import realms";
            case DELETE_REALM -> "Delete the realm";
            case OTHER -> "Any change that Root Guard does not know, such as one that another extension brings";
        };
    }
}
