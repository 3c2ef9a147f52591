package io.github.rootguard.keycloak.operations;

import io.github.rootguard.keycloak.operations.RequestedOperation.Changes;
import io.github.rootguard.keycloak.settings.PolicyTab;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.task.AdminOperation;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Tells what a request is about: from the resource method that will serve it, and from what its path names. */
public final class RequestReader {
    private static final String OURS = "io.github.rootguard.";
    private static final String DELETE = "DELETE";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final KeycloakSession session;
    private final RealmModel realm;

    public RequestReader(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether the method only reads, by HTTP (RFC 9110 section 9.2.1); Keycloak keeps to it. */
    public static boolean reads(String httpMethod) {
        return READS.contains(httpMethod);
    }

    /** What the request is about. A method of the Admin REST that no row names is a change that nobody knows. */
    public RequestedOperation read(String httpMethod, @Nullable ResourceInfo resource, AdminPath path) {
        if (reads(httpMethod)) {
            return RequestedOperation.READ;
        }
        List<String> types = resource == null ? List.of() : types(resource);
        if (types.stream().anyMatch(type -> type.startsWith(OURS))) {
            return RequestedOperation.NO_ADMINISTRATION;
        }
        String method = resource == null || resource.getResourceMethod() == null
                ? ""
                : resource.getResourceMethod().getName();
        return types.stream()
                .flatMap(type -> ResourceTable.find(type, method).stream())
                .findFirst()
                .map(subject -> named(httpMethod, subject, path))
                .orElse(
                        path.segments().isEmpty()
                                ? RequestedOperation.UNKNOWN_ELSEWHERE
                                : RequestedOperation.UNKNOWN_CHANGE);
    }

    private RequestedOperation named(String httpMethod, String subject, AdminPath path) {
        return switch (subject) {
            case ResourceTable.PROTOCOL -> RequestedOperation.NO_ADMINISTRATION;
            case ResourceTable.REALM -> new RequestedOperation(Optional.empty(), Changes.SETTINGS);
            case ResourceTable.TEXTS ->
                new RequestedOperation(Optional.of(AdminOperation.REALM_SETTINGS), Changes.SETTINGS);
            case ResourceTable.COMPONENT -> new RequestedOperation(component(httpMethod, path), Changes.COMPONENTS);
            default -> {
                AdminOperation operation = AdminOperation.of(subject).orElse(AdminOperation.OTHER);
                yield operation == AdminOperation.READ
                        ? RequestedOperation.READ
                        : RequestedOperation.of(operation == AdminOperation.CLIENTS ? client(path) : operation);
            }
        };
    }

    /**
     * Changing or removing a component is judged by its type before it happens; a new one by the result. A change of the
     * tab is none of the realm: its factory makes one of the policy or a nomination of it, and asks who may do that.
     */
    private Optional<AdminOperation> component(String httpMethod, AdminPath path) {
        Optional<ComponentModel> component = path.after("components").map(realm::getComponent);
        if (component.filter(PolicyTab::is).isPresent()) {
            return DELETE.equals(httpMethod) ? Optional.of(AdminOperation.ROOT_POLICY) : Optional.empty();
        }
        return component.map(ComponentModel::getProviderType).map(ComponentTypes::operation);
    }

    /** Mappers and scope mappings have the same resources for clients and for client scopes. */
    private AdminOperation client(AdminPath path) {
        if (path.leadsTo("client-scopes") || path.leadsTo("client-templates")) {
            return AdminOperation.CLIENT_SCOPES;
        }
        Optional<ClientModel> client = path.after("clients")
                .or(() -> path.after("ui-ext", "role-mapping-delete", "clients"))
                .map(realm::getClientById);
        if (client.isPresent() && path.segments().contains("authz") && decidesOverAdministrators(client.get())) {
            return AdminOperation.ADMINISTRATIVE_ROLES;
        }
        return client.map(ClientModel::getClientId)
                        .filter(id -> RealmPolicies.of(session, realm)
                                .settings()
                                .allowedClients()
                                .contains(id))
                        .isPresent()
                ? AdminOperation.ALLOWED_CLIENTS
                : AdminOperation.CLIENTS;
    }

    /** Fine-grained permissions over users, groups and clients are policies of these clients. */
    private boolean decidesOverAdministrators(ClientModel client) {
        return client.equals(realm.getAdminPermissionsClient())
                || Constants.REALM_MANAGEMENT_CLIENT_ID.equals(client.getClientId());
    }

    private static List<String> types(ResourceInfo resource) {
        List<String> names = new ArrayList<>();
        if (resource.getResourceMethod() != null) {
            names.add(resource.getResourceMethod().getDeclaringClass().getName());
        }
        for (Class<?> at = resource.getResourceClass(); at != null; at = at.getSuperclass()) {
            names.add(at.getName());
            Arrays.stream(at.getInterfaces()).map(Class::getName).forEach(names::add);
        }
        return names;
    }
}
