package io.github.rootguard.policy.task;

/** What a request wants to do to a realm, as coarse as tasks tell operations apart. */
public enum AdminOperation {
    /** Read anything. */
    READ,
    /** Create an everyday administrator through the page made for it. */
    EVERYDAY_ADMINISTRATOR,
    /** Change the root user's own account or credentials. */
    OWN_ACCOUNT,
    /** Nominate another root user or retire the role. */
    TRANSFER_ROOT,
    /** Change the root policy. */
    ROOT_POLICY,
    /** Create, change, delete users. */
    USERS,
    /** Give or take roles, administrative ones included. */
    ROLE_MAPPINGS,
    /** Change groups and who is in them. */
    GROUPS,
    /** Flows, required actions, password, OTP and WebAuthn policies, brute-force settings. */
    AUTHENTICATION,
    /** Add, change, remove keys of the realm. */
    REALM_KEYS,
    /** Identity providers and user federation. */
    FEDERATION,
    /** Settings of the realm, outgoing mail included. */
    REALM_SETTINGS,
    /** The clients. */
    CLIENTS,
    /** Client policies and profiles. */
    CLIENT_POLICIES,
    /** Client scopes. */
    CLIENT_SCOPES,
    /** The attributes that users have. */
    USER_PROFILE,
    /** Which events are kept and who listens. */
    EVENTS_CONFIGURATION,
    /** Workflows. */
    WORKFLOWS,
    /** Import into an existing realm. */
    PARTIAL_IMPORT,
    /** Organizations. */
    ORGANIZATIONS,
    /** Create or import realms. */
    MANAGE_REALMS,
    /** Delete the realm. */
    DELETE_REALM,
    /** Any change that is none of the above; nothing but a recovery may do it. */
    OTHER
}
