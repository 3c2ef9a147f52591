package io.github.rootguard.policy.posture;

import io.github.rootguard.policy.MessageKey;

/** Everything that a check can have seen, and what follows from it. */
public enum Evidence {
    /** The facts could not be read. */
    UNREADABLE(CheckStatus.UNKNOWN),
    /** What is asked for depends on a policy that cannot be read. */
    POLICY_UNREADABLE(CheckStatus.UNKNOWN),
    /** There is nobody of whom it could be said. */
    NO_ROOT_USER(CheckStatus.NOT_APPLICABLE),

    /** One root user, who exists. */
    ONE_ROOT(CheckStatus.PASS),
    /** No root user. */
    ROOT_MISSING(CheckStatus.FAIL),
    /** A nomination that was not claimed yet. */
    ROOT_ONLY_NOMINATED(CheckStatus.FAIL),
    /** The user is gone. */
    ROOT_ORPHANED(CheckStatus.FAIL),
    /** The policy was tampered with. */
    ROOT_TAMPERED(CheckStatus.FAIL),

    /** Sign-ins within the budget. */
    ROOT_USED_RARELY(CheckStatus.PASS),
    /** Sign-ins beyond the budget. */
    ROOT_USED_DAILY(CheckStatus.FAIL),

    /** Neither in the realm nor in master. */
    NO_TEMPORARY_ADMINISTRATOR(CheckStatus.PASS),
    /** In the realm itself. */
    TEMPORARY_ADMINISTRATORS(CheckStatus.FAIL),
    /** In master. */
    TEMPORARY_ADMINISTRATOR_IN_MASTER(CheckStatus.FAIL),

    /** Two or more. */
    RECOVERY_BY_SEVERAL(CheckStatus.PASS),
    /** One or none. */
    RECOVERY_BY_TOO_FEW(CheckStatus.FAIL),
    /** Two or more in master. */
    RECOVERY_BY_MASTER(CheckStatus.PASS),
    /** One or none in master. */
    RECOVERY_BY_TOO_FEW_OF_MASTER(CheckStatus.FAIL),

    /** Two or more count. */
    AUTHENTICATORS_ENOUGH(CheckStatus.PASS),
    /** One or none counts. */
    AUTHENTICATORS_TOO_FEW(CheckStatus.FAIL),

    /** A device or an attested key. */
    HARDWARE_BOUND(CheckStatus.PASS),
    /** Neither. */
    HARDWARE_MISSING(CheckStatus.FAIL),

    /** Neither revoked nor old. */
    AUTHENTICATORS_SOUND(CheckStatus.PASS),
    /** A revoked model. */
    AUTHENTICATOR_REVOKED(CheckStatus.FAIL),
    /** Bound long ago. */
    AUTHENTICATOR_OLD(CheckStatus.FAIL),
    /** Security keys, and no metadata. */
    AUTHENTICATOR_MODELS_UNKNOWN(CheckStatus.UNKNOWN),

    /** None. */
    ROOT_WITHOUT_KEYS(CheckStatus.PASS),
    /** Some, active or not. */
    ROOT_WITH_KEYS(CheckStatus.FAIL),

    /** The realm has no access keys. */
    ACCESS_KEYS_OFF(CheckStatus.NOT_APPLICABLE),
    /** None is too old. */
    KEYS_YOUNG(CheckStatus.PASS),
    /** Some are. */
    KEYS_OLD(CheckStatus.FAIL),
    /** None is unused. */
    KEYS_IN_USE(CheckStatus.PASS),
    /** Some are. */
    KEYS_UNUSED(CheckStatus.FAIL),
    /** Nobody has two. */
    KEYS_SINGLE(CheckStatus.PASS),
    /** Somebody has. */
    KEYS_TWO(CheckStatus.FAIL),
    /** All have been used. */
    KEYS_EVER_USED(CheckStatus.PASS),
    /** Some never were. */
    KEYS_NEVER_USED(CheckStatus.FAIL),

    /** Accepted by rules that are strict enough. */
    PASSWORD_SOUND(CheckStatus.PASS),
    /** Accepted by rules that allow shorter ones. */
    PASSWORD_RULES_SHORT(CheckStatus.FAIL),
    /** Not accepted by any rules. */
    PASSWORD_UNPROVEN(CheckStatus.FAIL),
    /** None. */
    PASSWORD_MISSING(CheckStatus.FAIL),

    /** All have one. */
    ADMINISTRATORS_WITH_FACTOR(CheckStatus.PASS),
    /** Some have none. */
    ADMINISTRATORS_WITHOUT_FACTOR(CheckStatus.FAIL),
    /** The role comes with being a user. */
    EVERYBODY_ADMINISTERS(CheckStatus.FAIL),
    /** Users of a federation, whose factors were not looked at. */
    ADMINISTRATORS_ELSEWHERE(CheckStatus.UNKNOWN),
    /** Nobody holds the role. */
    NO_ADMINISTRATORS(CheckStatus.NOT_APPLICABLE),

    /** No application. */
    DIRECT_GRANT_CLOSED(CheckStatus.PASS),
    /** Only with a second factor. */
    DIRECT_GRANT_WITH_FACTOR(CheckStatus.PASS),
    /** For a password alone. */
    DIRECT_GRANT_OPEN(CheckStatus.FAIL),

    /** The server runs without what guards root. */
    CHOKE_POINTS_MISSING(CheckStatus.FAIL),
    /** The gate is missing, off, or not first. */
    GATE_UNSOUND(CheckStatus.FAIL),
    /** Refusals are recorded only. */
    ONLY_MONITORED(CheckStatus.FAIL),
    /** Refused at the gate. */
    RESET_REFUSED(CheckStatus.PASS),
    /** Refused where sessions are made. */
    IMPERSONATION_REFUSED(CheckStatus.PASS),
    /** Refused where users are stored. */
    ACCOUNT_SHIELDED(CheckStatus.PASS),
    /** The gate comes after every flow. */
    FLOWS_END_AT_GATE(CheckStatus.PASS),

    /** Within the limit. */
    CONSOLE_IDLE_SHORT(CheckStatus.PASS),
    /** Beyond it. */
    CONSOLE_IDLE_LONG(CheckStatus.FAIL),

    /** None. */
    NO_SERVICE_ACCOUNTS(CheckStatus.PASS),
    /** Each with a reason. */
    SERVICE_ACCOUNTS_JUSTIFIED(CheckStatus.PASS),
    /** Some without. */
    SERVICE_ACCOUNTS_UNJUSTIFIED(CheckStatus.FAIL),

    /** On, kept, archived. */
    EVENTS_ARCHIVED(CheckStatus.PASS),
    /** On and kept; where they go is not known. */
    EVENT_ARCHIVE_UNKNOWN(CheckStatus.UNKNOWN),
    /** Deleted too early. */
    EVENTS_KEPT_TOO_SHORT(CheckStatus.FAIL),
    /** Not stored, or not all. */
    SIGN_IN_EVENTS_OFF(CheckStatus.FAIL),
    /** Not stored. */
    ADMINISTRATION_EVENTS_OFF(CheckStatus.FAIL),

    /** Seen to arrive. */
    ALERTS_DELIVERED(CheckStatus.PASS),
    /** Not seen lately. */
    ALERTS_UNTESTED(CheckStatus.UNKNOWN),
    /** Tried in vain. */
    ALERTS_GIVEN_UP(CheckStatus.FAIL),
    /** No mail server, no address, no webhook. */
    ALERTS_NOWHERE(CheckStatus.FAIL),

    /** Within the time. */
    DRILL_LATELY(CheckStatus.PASS),
    /** Before. */
    DRILL_LONG_AGO(CheckStatus.FAIL),
    /** No root session is known. */
    DRILL_NEVER(CheckStatus.FAIL);

    private final CheckStatus status;
    private final String messageKey;

    Evidence(CheckStatus status) {
        this.status = status;
        this.messageKey = MessageKey.of("rootGuardEvidence", MessageKey.kebab(this));
    }

    /** What follows from it. */
    public CheckStatus status() {
        return status;
    }

    /** The key of its sentence, such as {@code rootGuardEvidenceOneRoot}. */
    public String messageKey() {
        return messageKey;
    }
}
