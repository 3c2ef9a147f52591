package io.github.rootguard.policy.shield;

import io.github.rootguard.policy.settings.Protection;
import io.github.rootguard.policy.task.AdminOperation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The one table of operations that belong to the root user. What no row names is for every administrator. */
public final class RootOnlyOperations {

    private static final Map<AdminOperation, Protection> TABLE = table();

    private RootOnlyOperations() {}

    private static Map<AdminOperation, Protection> table() {
        var table = new EnumMap<AdminOperation, Protection>(AdminOperation.class);
        table.put(AdminOperation.OWN_ACCOUNT, Protection.ESSENTIAL);
        table.put(AdminOperation.TRANSFER_ROOT, Protection.ESSENTIAL);
        table.put(AdminOperation.ROOT_POLICY, Protection.ESSENTIAL);
        table.put(AdminOperation.REALM_IDENTITY, Protection.ESSENTIAL);
        table.put(AdminOperation.DELETE_REALM, Protection.ESSENTIAL);
        table.put(AdminOperation.EMAIL_LOGIN, Protection.ESSENTIAL);
        table.put(AdminOperation.REALM_KEYS, Protection.ESSENTIAL);
        table.put(AdminOperation.USER_FEDERATION, Protection.ESSENTIAL);
        table.put(AdminOperation.ALLOWED_CLIENTS, Protection.ESSENTIAL);

        table.put(AdminOperation.AUTHENTICATION, Protection.STRICT);
        table.put(AdminOperation.IDENTITY_PROVIDERS, Protection.STRICT);
        table.put(AdminOperation.CLIENT_SCOPES, Protection.STRICT);
        table.put(AdminOperation.CLIENT_POLICIES, Protection.STRICT);
        table.put(AdminOperation.OUTGOING_MAIL, Protection.STRICT);
        table.put(AdminOperation.USER_PROFILE, Protection.STRICT);
        table.put(AdminOperation.EVENTS_CONFIGURATION, Protection.STRICT);
        table.put(AdminOperation.WORKFLOWS, Protection.STRICT);
        table.put(AdminOperation.PARTIAL_IMPORT, Protection.STRICT);
        table.put(AdminOperation.ADMINISTRATIVE_ROLES, Protection.STRICT);
        table.put(AdminOperation.OTHER, Protection.STRICT);
        return table;
    }

    /** The lowest protection under which the operation belongs to the root user; empty when none does. */
    public static Optional<Protection> since(AdminOperation operation) {
        return Optional.ofNullable(TABLE.get(operation));
    }

    /** Whether the operation belongs to the root user under this protection. */
    public static boolean rootOnly(AdminOperation operation, Protection protection) {
        return since(operation).filter(protection::includes).isPresent();
    }
}
