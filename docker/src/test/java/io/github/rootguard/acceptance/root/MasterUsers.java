package io.github.rootguard.acceptance.root;

import io.github.rootguard.acceptance.junit.TestRealm;
import java.util.List;
import java.util.Map;

/** Users of the realm {@code master}, which no draft creates. Only for servers of a test's own. */
public final class MasterUsers {

    private MasterUsers() {}

    /** A complete user with the password and the e-mail address that users of example realms have; answers the id. */
    public static String create(TestRealm master, String username) {
        Map<String, Object> password =
                Map.of("type", "password", "value", TestRealm.passwordOf(username), "temporary", false);
        return master.admin()
                .post(
                        "/users",
                        Map.of(
                                "username",
                                username,
                                "enabled",
                                true,
                                "email",
                                username + "@example.org",
                                "emailVerified",
                                true,
                                "firstName",
                                "Master",
                                "lastName",
                                "User",
                                "credentials",
                                List.of(password)))
                .expect(201)
                .createdId();
    }
}
