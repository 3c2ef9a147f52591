package io.github.rootguard.keycloak.install;

import java.util.List;

/** The required actions that a realm with a root policy has. Provider id and alias are the same for each of them. */
public final class RootGuardActions {
    /** Approves every sign-in of root; must come before every other action. */
    public static final String GATE = "root-guard-gate";

    /** Makes the nominee root; comes right after the gate. */
    public static final String CLAIM = "root-guard-claim";

    /** Changes root's password; its place in the order does not matter. */
    public static final String PASSWORD = "root-guard-password";

    /** Creates an everyday administrator; its place in the order does not matter, as long as the gate comes before it. */
    public static final String EVERYDAY_ADMIN = "root-guard-everyday-admin";

    /** Manages root's authenticators and recovery codes; its place in the order does not matter. */
    public static final String AUTHENTICATORS = "root-guard-authenticators";

    /** Synchronizes an authenticator of root; its place in the order does not matter. */
    public static final String RESYNC = "root-guard-resync";

    /** Manages a user's own access keys; its place in the order does not matter. */
    public static final String ACCESS_KEYS = "access-keys";

    static final List<String> FIRST_IN_ORDER = List.of(GATE, CLAIM);
    static final List<String> ALL = List.of(GATE, CLAIM, PASSWORD, AUTHENTICATORS, RESYNC, EVERYDAY_ADMIN, ACCESS_KEYS);

    private RootGuardActions() {}
}
