package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.RootSignIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What root is doing among its authenticators in this tab; nothing while root looks at the list. */
final class ManagingState {
    private static final String NOTE = "root-guard.managing.";
    private static final String ADD = "add";
    private static final String CODES = "codes";
    private static final String REMOVE = "remove:";

    private final AuthenticationSessionModel login;
    private final String note;
    private @Nullable String notice;

    ManagingState(RootSignIn signIn) {
        this.login = signIn.login();
        this.note = NOTE + signIn.user().getId();
    }

    boolean adding() {
        return state().filter(ADD::equals).isPresent();
    }

    void add() {
        login.setAuthNote(note, ADD);
    }

    boolean makingCodes() {
        return state().filter(CODES::equals).isPresent();
    }

    void makeCodes() {
        login.setAuthNote(note, CODES);
    }

    /** Id of the authenticator that root wants to remove. */
    Optional<String> removing() {
        return state().filter(doing -> doing.startsWith(REMOVE)).map(doing -> doing.substring(REMOVE.length()));
    }

    void remove(String credentialId) {
        login.setAuthNote(note, REMOVE + credentialId);
    }

    void clear() {
        login.removeAuthNote(note);
    }

    /** What the list tells about the change that this request made. */
    Optional<String> told() {
        return Optional.ofNullable(notice);
    }

    void tell(String messageKey) {
        notice = messageKey;
    }

    private Optional<String> state() {
        return Optional.ofNullable(login.getAuthNote(note));
    }
}
