package io.github.rootguard.bench;

import io.github.rootguard.acceptance.junit.TestRealm;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that people who are not root do all day. */
enum Scenario {
    PASSWORD_GRANT,
    REFRESH_GRANT,
    BROWSER_LOGIN,
    LIST_USERS,
    CREATE_AND_DELETE_USER,
    UPDATE_USER,
    UPDATE_REALM,
    UPDATE_CLIENT;

    /** The scenario of a label. */
    static Optional<Scenario> of(String label) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.label().equals(label))
                .findFirst();
    }

    /** The name on the command line and in the report. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Prepares to do it in a realm. Each run does it once, and throws an {@link AssertionError} if it is refused. */
    Runnable in(TestRealm realm) {
        return switch (this) {
            case PASSWORD_GRANT -> SignIns.passwordGrant(realm);
            case REFRESH_GRANT -> SignIns.refreshGrant(realm);
            case BROWSER_LOGIN -> SignIns.browserLogin(realm);
            case LIST_USERS -> Administration.listUsers(realm);
            case CREATE_AND_DELETE_USER -> Administration.createAndDeleteUser(realm);
            case UPDATE_USER -> Administration.updateUser(realm);
            case UPDATE_REALM -> Administration.updateRealm(realm);
            case UPDATE_CLIENT -> Administration.updateClient(realm);
        };
    }
}
