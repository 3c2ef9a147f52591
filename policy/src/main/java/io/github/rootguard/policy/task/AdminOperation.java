package io.github.rootguard.policy.task;

import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.StableId;
import java.util.Optional;

/** What a request wants to do to a realm, as coarse as tasks and protection tell operations apart. */
public enum AdminOperation implements StableId {
    /** Read anything. */
    READ,
    /** Create an everyday administrator through the page made for it. */
    EVERYDAY_ADMINISTRATOR,
    /** Change the root user's own account, credentials or administrative roles. */
    OWN_ACCOUNT,
    /** Nominate another root user or retire the role. */
    TRANSFER_ROOT,
    /** Change the root policy or the gate. */
    ROOT_POLICY,
    /** Create, change, delete users, and what they have linked, agreed to or guessed wrong. */
    USERS,
    /** End sessions, of one user or of all. */
    SESSIONS,
    /** Give or take roles that do not administer the realm as a whole. */
    ROLE_MAPPINGS,
    /** Give somebody a role that administers the realm or its users as a whole. */
    ADMINISTRATIVE_ROLES,
    /** Create, change, delete roles. */
    ROLES,
    /** Change groups and who is in them. */
    GROUPS,
    /** Flows and their bindings, required actions, password, OTP and WebAuthn policies, brute-force settings. */
    AUTHENTICATION,
    /** Add, change, remove keys of the realm. */
    REALM_KEYS,
    /** User federation: where users and their passwords come from. */
    USER_FEDERATION,
    /** Identity providers and their mappers. */
    IDENTITY_PROVIDERS,
    /** Settings of the realm that are none of the others. */
    REALM_SETTINGS,
    /** Rename, disable or enable the realm. */
    REALM_IDENTITY,
    /** Whether users sign in by e-mail, and whether an e-mail belongs to one user. */
    EMAIL_LOGIN,
    /** Where the realm's mail goes out. */
    OUTGOING_MAIL,
    /** The clients. */
    CLIENTS,
    /** The clients that a root session may use. */
    ALLOWED_CLIENTS,
    /** Client policies and profiles. */
    CLIENT_POLICIES,
    /** Client scopes that clients share. */
    CLIENT_SCOPES,
    /** The attributes that users have. */
    USER_PROFILE,
    /** Which events are kept and who listens, and the kept events themselves. */
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
    OTHER;

    private final String id = MessageKey.kebab(this);

    @Override
    public String id() {
        return id;
    }

    /** The key of the sentence that tells people what it is and why it may be refused. */
    public String messageKey() {
        return MessageKey.of("rootGuardOperation", id);
    }

    /** Finds the operation of an id; empty when there is none. */
    public static Optional<AdminOperation> of(String id) {
        return StableId.find(values(), id);
    }
}
