package io.github.rootguard.acceptance.testsupport;

import jakarta.ws.rs.container.ResourceInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.component.ComponentFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Spi;

/** The product's tables of administrative operations beside what the running server really has. */
final class OperationTables {

    /** The operation of what no row names. */
    private static final String UNKNOWN = "OTHER";

    private static final String OPERATIONS = "io.github.rootguard.keycloak.operations.";

    private final KeycloakSession session;

    OperationTables(KeycloakSession session) {
        this.session = session;
    }

    /** Each resource method of the server, and which operation the product takes it for. */
    List<Map<String, String>> resourceMethods() {
        return ResourceWalk.all().stream()
                .map(found -> Map.of(
                        "type", found.resource().getResourceClass().getName(),
                        "method", found.resource().getResourceMethod().getName(),
                        "verb", found.verb(),
                        "path", found.path(),
                        "taken-for", takenFor(found.verb(), found.resource())))
                .distinct()
                .toList();
    }

    /** What the rows of the table of resource methods name, as {@code class#method}. */
    List<String> resourceRows() {
        return rows("ResourceTable").keySet().stream().map(Object::toString).toList();
    }

    /** The types of components that the server has, and which operation the product takes their changes for. */
    Map<String, String> componentTypes() {
        Map<?, ?> rows = rows("ComponentTypes");
        KeycloakSessionFactory server = session.getKeycloakSessionFactory();
        return server.getSpis().stream()
                .map(Spi::getProviderClass)
                .filter(type -> server.getProviderFactoriesStream(type).anyMatch(ComponentFactory.class::isInstance))
                .map(Class::getName)
                .collect(Collectors.toMap(
                        Function.identity(),
                        type -> String.valueOf(rows.containsKey(type) ? rows.get(type) : UNKNOWN)));
    }

    private static Map<?, ?> rows(String table) {
        return (Map<?, ?>) Reflected.callStatic(OPERATIONS + table, "rows");
    }

    private String takenFor(String verb, ResourceInfo resource) {
        try {
            // Any path of the Admin REST: elsewhere, the product does not mind what no row names.
            Object reader = Reflected.type(OPERATIONS + "RequestReader")
                    .getConstructor(KeycloakSession.class, RealmModel.class)
                    .newInstance(session, session.getContext().getRealm());
            Object path = Reflected.type(OPERATIONS + "AdminPath")
                    .getConstructor(List.class)
                    .newInstance(List.of("somewhere"));
            Object requested = Reflected.call(reader, "read", verb, resource, path);
            String operation = ((Optional<?>) Reflected.call(requested, "operation"))
                    .map(Object::toString)
                    .orElse("");
            return operation + " " + Reflected.call(requested, "changes");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The product's reader of requests has another shape than expected", e);
        }
    }
}
