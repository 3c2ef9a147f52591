package io.github.rootguard.keycloak.event;

/** Names of the details that Root Guard adds to Keycloak's user events and admin events. */
public final class EventDetails {
    /** Id of the declared task of a root session. */
    public static final String ROOT_TASK = "root_task";

    /** Declared reason of a root session, as typed; for break-glass the word {@code break-glass}. */
    public static final String ROOT_REASON = "root_reason";

    /** Which root session it was, as {@link RootSessionFingerprint}: a session id would be good for stealing it. */
    public static final String ROOT_SESSION_ID = "root_session_id";

    /** Ids of the rules that decided, the first violation first, joined by commas. */
    public static final String POLICY_RULE = "policy_rule";

    /** Id of a {@link PolicyOutcome}. */
    public static final String POLICY_OUTCOME = "policy_outcome";

    /** Id of the user whom a claim has replaced as root. */
    public static final String FORMER_ROOT_ID = "former_root_id";

    /** Id of the everyday administrator whom root has created. */
    public static final String EVERYDAY_ADMIN_ID = "everyday_admin_id";

    /** What that administrator may do, such as {@code full} or, in the master realm, {@code acme/users}. */
    public static final String EVERYDAY_ADMIN_ACCESS = "everyday_admin_access";

    /** Why the answer of a security key was not taken, such as {@code counter-went-back}. */
    public static final String SECURITY_KEY_PROBLEM = "security_key_problem";

    /** How many recovery codes root has left. */
    public static final String RECOVERY_CODES_LEFT = "recovery_codes_left";

    /** Id of the access key that was used or changed. */
    public static final String ACCESS_KEY_ID = "access_key_id";

    /** {@code true} in the event of a new access key whose tokens are good for administration. */
    public static final String ACCESS_KEY_ADMIN = "access_key_admin";

    private EventDetails() {}
}
