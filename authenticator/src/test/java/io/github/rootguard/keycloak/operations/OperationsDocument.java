package io.github.rootguard.keycloak.operations;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import io.github.rootguard.policy.settings.Protection;
import io.github.rootguard.policy.shield.RootOnlyOperations;
import io.github.rootguard.policy.task.AdminOperation;
import io.github.rootguard.policy.task.RootTask;
import io.github.rootguard.policy.task.TaskCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of operations as the documentation shows them. */
final class OperationsDocument {

    private static final String HEAD = """
            # What belongs to root alone, and which task allows it

            This page is made from the tables `RootOnlyOperations` and `TaskCatalogue` of the policy and from the package \
            `io.github.rootguard.keycloak.operations`; a test fails when it is out of date, and `mvn -pl authenticator -am \
            test -Droot-guard.update-docs=true` writes it anew. Other tests fail when Keycloak has a resource method, a \
            type of component or a realm setting that is not in the tables.

            **Everybody but root** is refused an operation with 403 `root_only` as soon as the setting `protection` is at \
            the level in the second column; `strict` includes `essential`. For a dash, Keycloak's own permissions decide.

            **Root** may do what the task of the root session allows, and is refused the rest with 403 \
            `root_task_forbidden`, which names the right task. `recover-realm` allows everything.

            In the mode `monitor` these refusals are only recorded, except those of `own-account`, `transfer-root` and \
            `root-policy`.

            **Nobody**, root included, takes away a key that still protects an authenticator: 409 `key_in_use`, in either \
            mode ([rotating the realm's keys](keys.md)).

            | operation | root alone since | task | what it is |
            | --- | --- | --- | --- |
            """;

    private static final String DECIDED = """

            ## How a request is taken

            - Whatever names root's account in its path is `own-account`. Ending root's sessions and forgetting wrong \
            guesses stay open to administrators.
            - A whole realm that is sent back is compared with the realm before the commit: only the settings that really \
            change count. The same goes for components, allowed clients, the gate and root's administrative role, whatever \
            request changes them.
            - Giving somebody administration is `administrative-roles`, whatever request does it.
            - A change of a client counts as `allowed-clients` where the policy names the client. Mappers and scopes below \
            a client scope count as `client-scopes`.
            - A change by the Admin REST API that no row names is `other`.
            - Root Guard's own resources and pages have rules of their own.

            ## Realm settings

            Named as in Keycloak's JSON of a realm; a star stands for any ending. A setting that is not here is one of the \
            `realm-settings`.

            | operation | settings |
            | --- | --- |
            """;

    private static final String COMPONENTS = """

            ## Types of components

            A type that is not here is `other`.

            | operation | types |
            | --- | --- |
            """;

    private static final String RESOURCES = """

            ## Resource methods

            Everything in Keycloak's REST APIs that changes something, by the names in its sources. `realm` depends on the \
            settings that change, `component` on the type of the component. `protocol` is no administration: it serves \
            applications and users, and what it does to root is judged where sessions and accounts are stored.

            | operation | resource | methods |
            | --- | --- | --- |
            """;

    private OperationsDocument() {}

    static String text() {
        return HEAD
                + Arrays.stream(AdminOperation.values())
                        .sorted(comparing(OperationsDocument::rank))
                        .map(OperationsDocument::row)
                        .collect(joining())
                + DECIDED
                + byOperation(RealmFields.rows())
                + COMPONENTS
                + byOperation(ComponentTypes.rows())
                + RESOURCES
                + resources();
    }

    private static int rank(AdminOperation operation) {
        return RootOnlyOperations.since(operation).map(Protection::ordinal).orElse(Protection.values().length);
    }

    private static String row(AdminOperation operation) {
        String since = RootOnlyOperations.since(operation)
                .map(protection -> code(protection.id()))
                .orElse("-");
        return "| " + code(operation.id()) + " | " + since + " | " + tasks(operation) + " | "
                + OperationWords.of(operation) + " |\n";
    }

    private static String tasks(AdminOperation operation) {
        List<RootTask> allowing = Arrays.stream(RootTask.values())
                .filter(task -> TaskCatalogue.allows(task, operation))
                .toList();
        if (allowing.size() == RootTask.values().length) {
            return "every task";
        }
        return allowing.stream()
                .filter(task -> task != RootTask.RECOVER_REALM || allowing.size() == 1)
                .map(task -> code(task.id()))
                .collect(joining(", "));
    }

    private static String byOperation(Map<String, AdminOperation> rows) {
        Map<AdminOperation, TreeSet<String>> names = new TreeMap<>();
        rows.forEach((name, operation) ->
                names.computeIfAbsent(operation, first -> new TreeSet<>()).add(code(name)));
        return names.entrySet().stream()
                .map(row -> "| " + code(row.getKey().id()) + " | " + String.join(", ", row.getValue()) + " |\n")
                .collect(joining());
    }

    private static String resources() {
        Map<String, TreeSet<String>> methods = new TreeMap<>();
        ResourceTable.rows().forEach((method, subject) -> {
            String type = method.substring(0, method.indexOf('#'));
            String row = "| " + code(subject) + " | " + code(type.replace("org.keycloak.", "")) + " | ";
            methods.computeIfAbsent(row, first -> new TreeSet<>()).add(method.substring(method.indexOf('#') + 1));
        });
        return methods.entrySet().stream()
                .map(row -> row.getKey() + String.join(", ", row.getValue()) + " |\n")
                .collect(joining());
    }

    private static String code(String name) {
        return "`" + name + "`";
    }
}
