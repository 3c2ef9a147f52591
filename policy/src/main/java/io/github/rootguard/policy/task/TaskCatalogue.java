package io.github.rootguard.policy.task;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The one table of what each task may do. An operation that no row names is left to {@link RootTask#RECOVER_REALM}. */
public final class TaskCatalogue {

    private static final Set<AdminOperation> ALWAYS =
            EnumSet.of(AdminOperation.READ, AdminOperation.EVERYDAY_ADMINISTRATOR);

    private static final Map<RootTask, Set<AdminOperation>> TABLE = table();

    private TaskCatalogue() {}

    private static Map<RootTask, Set<AdminOperation>> table() {
        var table = new EnumMap<RootTask, Set<AdminOperation>>(RootTask.class);
        table.put(RootTask.REVIEW, ALWAYS);
        table.put(RootTask.CHANGE_ROOT_CREDENTIALS, reading(AdminOperation.OWN_ACCOUNT));
        table.put(RootTask.TRANSFER_ROOT, reading(AdminOperation.TRANSFER_ROOT));
        table.put(RootTask.CHANGE_ROOT_POLICY, reading(AdminOperation.ROOT_POLICY));
        table.put(
                RootTask.RESTORE_ADMINISTRATOR,
                reading(
                        AdminOperation.USERS,
                        AdminOperation.SESSIONS,
                        AdminOperation.ROLE_MAPPINGS,
                        AdminOperation.ADMINISTRATIVE_ROLES,
                        AdminOperation.ROLES,
                        AdminOperation.GROUPS));
        table.put(RootTask.CHANGE_AUTHENTICATION, reading(AdminOperation.AUTHENTICATION));
        table.put(RootTask.ROTATE_REALM_KEYS, reading(AdminOperation.REALM_KEYS));
        table.put(
                RootTask.CHANGE_FEDERATION, reading(AdminOperation.USER_FEDERATION, AdminOperation.IDENTITY_PROVIDERS));
        table.put(
                RootTask.CHANGE_REALM,
                reading(
                        AdminOperation.REALM_SETTINGS,
                        AdminOperation.REALM_IDENTITY,
                        AdminOperation.EMAIL_LOGIN,
                        AdminOperation.OUTGOING_MAIL,
                        AdminOperation.CLIENTS,
                        AdminOperation.ALLOWED_CLIENTS,
                        AdminOperation.CLIENT_POLICIES,
                        AdminOperation.CLIENT_SCOPES,
                        AdminOperation.USER_PROFILE,
                        AdminOperation.EVENTS_CONFIGURATION,
                        AdminOperation.WORKFLOWS,
                        AdminOperation.PARTIAL_IMPORT,
                        AdminOperation.ORGANIZATIONS));
        table.put(RootTask.MANAGE_REALMS, reading(AdminOperation.MANAGE_REALMS));
        table.put(RootTask.DELETE_REALM, reading(AdminOperation.DELETE_REALM));
        table.put(RootTask.RECOVER_REALM, EnumSet.allOf(AdminOperation.class));
        return table;
    }

    private static Set<AdminOperation> reading(AdminOperation... operations) {
        var allowed = EnumSet.copyOf(ALWAYS);
        allowed.addAll(Arrays.asList(operations));
        return allowed;
    }

    /** Whether a root session with this task may do the operation. */
    public static boolean allows(RootTask task, AdminOperation operation) {
        return TABLE.getOrDefault(task, Set.of()).contains(operation);
    }

    /** The narrowest task that allows the operation: the one to name in a refusal. */
    public static RootTask taskFor(AdminOperation operation) {
        return ALWAYS.contains(operation)
                ? RootTask.REVIEW
                : TABLE.entrySet().stream()
                        .filter(row -> row.getValue().contains(operation))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(RootTask.RECOVER_REALM);
    }

    /** The tasks that a root user of this realm may declare, in the order of the enum. */
    public static List<RootTask> offered(Collection<RootTask> disabled, boolean masterRealm) {
        return Arrays.stream(RootTask.values())
                .filter(task -> isOffered(task, disabled, masterRealm))
                .toList();
    }

    /** Whether a root user of this realm may declare the task. */
    public static boolean isOffered(RootTask task, Collection<RootTask> disabled, boolean masterRealm) {
        return (masterRealm || !task.masterRealmOnly()) && !(task.mayBeDisabled() && disabled.contains(task));
    }
}
