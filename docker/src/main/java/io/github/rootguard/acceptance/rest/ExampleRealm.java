package io.github.rootguard.acceptance.rest;

import java.util.function.UnaryOperator;

/**
 * The realm that the demo shows and that tests begin with: Nora, who is to become root; Erik, the everyday
 * administrator; Otto, an ordinary user; and two applications.
 */
public final class ExampleRealm {

    /** The user who can be nominated. */
    public static final String NOMINEE = "nora";

    /** The user with the role {@code realm-admin}. */
    public static final String ADMINISTRATOR = "erik";

    /** The user without any administrative role. */
    public static final String ORDINARY_USER = "otto";

    /** The application that people use in their browsers. */
    public static final String BROWSER_APPLICATION = "portal";

    /** The application that works without a browser. */
    public static final String SERVICE = "reports";

    private ExampleRealm() {}

    /**
     * The draft of such a realm.
     *
     * @param passwords the password for each user name, and the secret for the client {@link #SERVICE}
     * @param redirectUri where {@link #BROWSER_APPLICATION} lives
     */
    public static RealmDraft draft(String realm, UnaryOperator<String> passwords, String redirectUri) {
        return RealmDraft.named(realm)
                .user(user(NOMINEE, passwords))
                .user(user(ADMINISTRATOR, passwords).clientRole("realm-management", "realm-admin"))
                .user(user(ORDINARY_USER, passwords))
                .client(ClientDraft.browserApplication(BROWSER_APPLICATION, redirectUri))
                .client(ClientDraft.service(SERVICE, passwords.apply(SERVICE)));
    }

    private static UserDraft user(String username, UnaryOperator<String> passwords) {
        return UserDraft.of(username, passwords.apply(username));
    }
}
