package io.github.rootguard.keycloak.signin;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a sign-in knows about a new root password: whether one is being chosen, and the hash of the one that waits to be
 * stored. It lives and dies with {@link Progress}.
 */
public final class PasswordProgress {
    private static final String PREFIX = "root-guard.";
    private static final String CHOOSING = PREFIX + "chooses-password";
    private static final String DATA = PREFIX + "password-data";
    private static final String SECRET = PREFIX + "password-hash";

    private final AuthenticationSessionModel login;
    private final String userId;

    PasswordProgress(AuthenticationSessionModel login, String userId) {
        this.login = login;
        this.userId = userId;
    }

    /** Whether this user is shown the page for a new root password. */
    public boolean choosing() {
        return userId.equals(login.getAuthNote(CHOOSING));
    }

    public void choose() {
        login.setAuthNote(CHOOSING, userId);
    }

    public void isChosen() {
        login.removeAuthNote(CHOOSING);
    }

    /** The password that was chosen and is not stored yet. */
    public Optional<HashedPassword> kept() {
        return Optional.ofNullable(login.getAuthNote(DATA))
                .flatMap(data ->
                        Optional.ofNullable(login.getAuthNote(SECRET)).map(hash -> new HashedPassword(data, hash)));
    }

    public void keep(HashedPassword password) {
        login.setAuthNote(DATA, password.credentialData());
        login.setAuthNote(SECRET, password.secretData());
    }

    void forget() {
        isChosen();
        login.removeAuthNote(DATA);
        login.removeAuthNote(SECRET);
    }
}
