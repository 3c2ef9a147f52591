package io.github.rootguard.acceptance.root;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an everyday administrator was created for, as somebody sees it who tries everything over the Admin REST. */
public enum AdminJob {
    FULL,
    USERS,
    CLIENTS,
    READ_ONLY;

    /** The value of the wizard's field. */
    public String access() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What belongs to the job. */
    public Set<Operation> operations() {
        return switch (this) {
            case FULL -> EnumSet.allOf(Operation.class);
            case USERS ->
                EnumSet.of(
                        Operation.READ_USERS,
                        Operation.CREATE_USER,
                        Operation.SET_PASSWORD,
                        Operation.CREATE_GROUP,
                        Operation.GIVE_ROLE,
                        Operation.DELETE_USER);
            case CLIENTS ->
                EnumSet.of(
                        Operation.READ_CLIENTS,
                        Operation.CREATE_CLIENT,
                        Operation.CHANGE_CLIENT,
                        Operation.CREATE_CLIENT_SCOPE);
            case READ_ONLY ->
                EnumSet.of(
                        Operation.READ_USERS,
                        Operation.READ_CLIENTS,
                        Operation.READ_EVENTS,
                        Operation.READ_IDENTITY_PROVIDERS);
        };
    }

    /** What the administrator may do of everything. */
    public Set<Operation> permitted(AdminClient admin, TestRealm realm) {
        return List.of(Operation.values()).stream()
                .filter(operation -> operation.permitted(admin, realm))
                .collect(Collectors.toSet());
    }

    /** Everyday work, and what would be more than a job. */
    public enum Operation {
        READ_USERS,
        CREATE_USER,
        SET_PASSWORD,
        CREATE_GROUP,
        GIVE_ROLE,
        GIVE_ADMINISTRATION,
        READ_CLIENTS,
        CREATE_CLIENT,
        CHANGE_CLIENT,
        CREATE_CLIENT_SCOPE,
        READ_EVENTS,
        READ_IDENTITY_PROVIDERS,
        CREATE_REALM_ROLE,
        CHANGE_REALM,
        DELETE_USER;

        private RestResponse tried(Work work) {
            return switch (this) {
                case READ_USERS -> work.admin.get("/users?max=1");
                case CREATE_USER -> work.admin.post("/users", Map.of("username", "anna"));
                case SET_PASSWORD ->
                    work.admin.put(
                            work.otto() + "/reset-password", Map.of("type", "password", "value", "a password of otto"));
                case CREATE_GROUP -> work.admin.post("/groups", Map.of("name", "gardeners"));
                case GIVE_ROLE ->
                    work.admin.post(work.otto() + "/role-mappings/realm", List.of(work.role("offline_access")));
                case GIVE_ADMINISTRATION ->
                    work.admin.post(
                            work.otto() + "/role-mappings/clients/" + work.management(),
                            List.of(work.administration()));
                case READ_CLIENTS -> work.admin.get("/clients?max=1");
                case CREATE_CLIENT -> work.admin.post("/clients", Map.of("clientId", "greenhouse"));
                case CHANGE_CLIENT ->
                    work.admin.put(
                            "/clients/" + work.realm.clientUuid(BROWSER_APPLICATION), Map.of("description", "changed"));
                case CREATE_CLIENT_SCOPE ->
                    work.admin.post("/client-scopes", Map.of("name", "weather", "protocol", "openid-connect"));
                case READ_EVENTS -> work.admin.get("/events?max=1");
                case READ_IDENTITY_PROVIDERS -> work.admin.get("/identity-provider/instances");
                case CREATE_REALM_ROLE -> work.admin.post("/roles", Map.of("name", "waters-plants"));
                case CHANGE_REALM -> work.admin.put("", Map.of("displayName", "changed"));
                case DELETE_USER -> work.admin.delete(work.otto());
            };
        }

        private boolean permitted(AdminClient admin, TestRealm realm) {
            int status = tried(new Work(admin, realm)).status();
            if (status != 403 && status / 100 != 2) {
                throw new AssertionError(this + " was answered with " + status);
            }
            return status != 403;
        }
    }

    private record Work(AdminClient admin, TestRealm realm) {

        String otto() {
            return "/users/" + realm.userId(ORDINARY_USER);
        }

        String management() {
            return realm.clientUuid("realm-management");
        }

        Object role(String name) {
            return realm.admin().get("/roles/" + name).json();
        }

        Object administration() {
            return realm.admin()
                    .get("/clients/" + management() + "/roles/realm-admin")
                    .json();
        }
    }
}
