package io.github.rootguard.policy;

import java.util.Optional;

/**
 * Names every rule once. The id is stable for ever: it is the event detail {@code policy_rule}, the key of the text that
 * explains the rule to a person, and the name of the class that asks the question.
 */
public enum RuleId implements StableId {
    /** A sign-in that reset the password on the way does not become a root session. */
    PASSWORD_RESET_REFUSED,
    /** The address is in one of the allowed networks. */
    NETWORK_ALLOWED,
    /** The client is one that a root session may use. */
    CLIENT_ALLOWED,
    /** No step of the login flow closes it to the root user. */
    FLOW_OPEN_TO_ROOT,
    /** The session is stored on the server; transient sessions cannot be ended. */
    PERSISTENT_SESSION_REQUIRED,
    /** The password was typed in this very sign-in. */
    PASSWORD_PROVEN,
    /** At least one authenticator is bound. */
    FACTOR_ENROLLED,
    /** One of the authenticators was proven to the gate in this very sign-in. */
    FACTOR_PROVEN,
    /** The proven authenticator is one that the settings of today allow, not one that only helps to enroll another. */
    FACTOR_FITS,
    /** There are as many authenticators as are demanded. */
    FACTOR_MINIMUM,
    /** The password was checked against the password rules that hold now. */
    PASSWORD_QUALITY,
    /** A task that is offered was declared. */
    ROOT_TASK_REQUIRED,
    /** A reason of the demanded length was given. */
    REASON_REQUIRED,

    /** The session has a grant of the gate. */
    ROOT_SESSION_GRANTED,
    /** The grant belongs to the user of the session. */
    ROOT_SESSION_OWNER,
    /** The session is within its lifetime. */
    ROOT_SESSION_LIFETIME,
    /** The session was used lately enough. */
    ROOT_SESSION_IDLE,
    /** The client that asks is one that a root session may use. */
    ROOT_SESSION_CLIENT,

    /** The password is long enough. */
    PASSWORD_MIN_LENGTH,
    /** The password is not longer than what is stored and compared. */
    PASSWORD_MAX_LENGTH,
    /** The password has as many classes of characters as the preset demands. */
    PASSWORD_CLASSES,
    /** The password does not have in it whose it is, or what for. */
    PASSWORD_IDENTITY,
    /** The password is not one that everybody tries first. */
    PASSWORD_BLOCKLIST,
    /** The password withstands guessing. */
    PASSWORD_STRENGTH,
    /** The password was not used before. */
    PASSWORD_REUSE,

    /** The authenticator is of a kind that counts. */
    FACTOR_KIND_ALLOWED,
    /** The security key knows its owner, by PIN or by body. */
    SECURITY_KEY_USER_VERIFIED,
    /** The credential of the security key cannot be synced to another device. */
    SECURITY_KEY_DEVICE_BOUND,
    /** The maker of the security key vouches for its model. */
    SECURITY_KEY_ATTESTED,
    /** The model of the security key is on the list. */
    SECURITY_KEY_MODEL_ALLOWED,
    /** The model of the security key is not one whose maker or certifier has revoked it. */
    SECURITY_KEY_MODEL_SOUND,

    /** The secret is that of the access key. */
    ACCESS_KEY_PROVEN,
    /** The realm has access keys for users like the owner. */
    ACCESS_KEYS_ENABLED,
    /** The owner has the role that access keys are for. */
    ACCESS_KEY_ROLE_HELD,
    /** The owner is enabled. */
    ACCESS_KEY_OWNER_ENABLED,
    /** The owner has nothing to do before the next sign-in. */
    ACCESS_KEY_OWNER_READY,
    /** The access key is switched on. */
    ACCESS_KEY_ACTIVE,
    /** The access key is within its life. */
    ACCESS_KEY_UNEXPIRED,
    /** The address is in one of the access key's networks. */
    ACCESS_KEY_NETWORK,

    /** The operation belongs to the root user alone. */
    ROOT_ONLY_OPERATION,
    /** The declared task allows the operation. */
    ROOT_TASK_SCOPE,

    /** A realm has at most one policy; more is tampering. */
    SINGLE_POLICY,
    /** The policy names a user that exists. */
    ROOT_PRESENT,
    /** Nobody but the root user in a root session changes the root user's account. */
    ROOT_ACCOUNT_SHIELD,
    /** The root user comes in through the gate and by no other way. */
    INTERACTIVE_SIGN_IN_ONLY,
    /** A key of the realm that still seals seeds of authenticators stays. */
    SEALING_KEY_KEPT,
    /** Whoever guesses has to wait. */
    GUESSING_LIMIT,
    /** The places in the server where root is guarded are the ones that were built. */
    CHOKE_POINTS_IN_PLACE;

    private static final String MESSAGE_PREFIX = "rootGuardRule";

    private final String id = MessageKey.kebab(this);

    @Override
    public String id() {
        return id;
    }

    /** The key of the text that tells a person what the rule demands, such as {@code rootGuardRuleNetworkAllowed}. */
    public String messageKey() {
        return MessageKey.of(MESSAGE_PREFIX, id);
    }

    /** Finds the rule of an id; empty when there is none. */
    public static Optional<RuleId> of(String id) {
        return StableId.find(values(), id);
    }
}
