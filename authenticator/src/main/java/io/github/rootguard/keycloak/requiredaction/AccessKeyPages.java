package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.AccessKeyPair;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Which of the pages about access keys this tab is at; the list while there is nothing else. */
final class AccessKeyPages {
    private static final String NOTE = "root-guard.access-keys.";
    private static final String CREATE = "create:";
    private static final String DELETE = "delete:";

    private final RootSignIn signIn;
    private final AuthenticationSessionModel login;
    private final String note;
    private final AccessKeyProof proof;
    private @Nullable AccessKeyPair created;
    private @Nullable String notice;

    AccessKeyPages(RootSignIn signIn) {
        this.signIn = signIn;
        this.login = signIn.login();
        this.note = NOTE + signIn.user().getId();
        this.proof = new AccessKeyProof(signIn);
    }

    AccessKeyProof proof() {
        return proof;
    }

    /** The page to show, or the page that was posted. */
    Step step() {
        if (created != null) {
            return new AccessKeyCreatedStep(created);
        }
        Optional<AccessKey> deleting = keyAfter(DELETE);
        if (deleting.isPresent()) {
            return new AccessKeyDeletionStep(this, deleting.get());
        }
        if (!doing().startsWith(CREATE)) {
            return new AccessKeyListStep(this);
        }
        return proof.fresh() ? new AccessKeyCreationStep(this, keyAfter(CREATE)) : new AccessKeyProofStep(proof);
    }

    void create() {
        login.setAuthNote(note, CREATE);
    }

    /** A new key in the place of this one. */
    void rotate(AccessKey old) {
        login.setAuthNote(note, CREATE + old.id());
    }

    void delete(AccessKey key) {
        login.setAuthNote(note, DELETE + key.id());
    }

    /** The new key is shown on the page that answers this request, and on no other. */
    void created(AccessKeyPair pair) {
        leave();
        created = pair;
    }

    void forgetCreated() {
        AccessKeyCsv.forget(signIn);
    }

    /** Back to the list. */
    void leave() {
        login.removeAuthNote(note);
        AccessKeyCsv.forget(signIn);
    }

    Optional<String> told() {
        return Optional.ofNullable(notice);
    }

    void tell(String messageKey) {
        notice = messageKey;
    }

    private Optional<AccessKey> keyAfter(String prefix) {
        return Optional.of(doing())
                .filter(text -> text.startsWith(prefix))
                .flatMap(text -> OwnAccessKeys.find(signIn, text.substring(prefix.length())));
    }

    private String doing() {
        return Optional.ofNullable(login.getAuthNote(note)).orElse("");
    }
}
