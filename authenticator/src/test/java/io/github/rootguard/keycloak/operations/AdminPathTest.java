package io.github.rootguard.keycloak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminPathTest {

    @ParameterizedTest
    @CsvSource({
        "/admin/realms/demo/users/1, users|1",
        "/auth/admin/realms/demo/users/1, users|1",
        "/admin/realms/demo//users//1/, users|1",
        "/admin/realms/admin/realms/x, realms|x",
        "/admin/realms/demo/roles/a%2Fb, roles|a/b",
        "/admin/realms/demo/roles/a+b, roles|a+b",
        "/admin/realms/demo/roles/a%20b, roles|a b",
        "/admin/realms/demo/users;a=b/1;c, users|1",
        "/admin/realms/de%2Fmo/users, users"
    })
    void whenPathIsOfTheAdminRestThenItsDecodedSegmentsBehindTheRealmAreRead(String path, String segments) {
        assertThat(path(path).segments()).containsExactly(segments.split("\\|", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/realms", "/admin/realms/demo", "/realms/demo/account", "/", "/admin/serverinfo"})
    void whenPathLeadsToNoResourceOfARealmThenThereAreNoSegments(String path) {
        assertThat(path(path)).isEqualTo(AdminPath.NONE);
    }

    @Test
    void whenPathLeadsToAResourceThenItAlsoLeadsToWhatIsAboveIt() {
        AdminPath path = new AdminPath(List.of("users", "1", "logout"));

        assertThat(path.leadsTo("users")).isTrue();
        assertThat(path.leadsTo("users", "1", "logout")).isTrue();
        assertThat(path.leadsTo("users", "2")).isFalse();
        assertThat(path.leadsTo("users", "1", "logout", "now")).isFalse();
    }

    @Test
    void whenPathIsAResourceThenItIsNoneBesideOrAboveIt() {
        AdminPath path = new AdminPath(List.of("users", "1"));

        assertThat(path.is("users", "1")).isTrue();
        assertThat(path.is("users")).isFalse();
        assertThat(path.is("users", "1", "logout")).isFalse();
    }

    @Test
    void whenPathNamesAMemberThenItsIdFollowsTheCollection() {
        assertThat(new AdminPath(List.of("users", "1", "logout")).after("users"))
                .contains("1");
        assertThat(new AdminPath(List.of("users")).after("users")).isEmpty();
        assertThat(new AdminPath(List.of("groups", "users", "1")).after("users"))
                .isEmpty();
    }

    private static AdminPath path(String path) {
        return AdminPath.of((UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("getRequestUri");
                    return URI.create("http://localhost:8080" + path);
                }));
    }
}
