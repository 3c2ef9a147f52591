package io.github.rootguard.keycloak.facts;

import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.task.RootTask;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Approvals between the gate and the session. An approval needs two halves: notes in Keycloak's store of single-use
 * objects, which no flow can write, and a nonce in the authentication session, which a restart of the login clears.
 */
public final class SignInApprovals {
    private static final String KEY = "root-guard.approval.";
    private static final String NONCE_NOTE = "root-guard.approval";
    private static final String USED = SignInApprovals.class.getName() + ".used.";
    private static final int LIFETIME_SECONDS = 600;

    private final KeycloakSession session;

    public SignInApprovals(KeycloakSession session) {
        this.session = session;
    }

    /** Approves the sign-in of this authentication session for ten minutes. */
    public SignInApproval approve(AuthenticationSessionModel login, UserModel root, RootTask task, String reason) {
        String nonce = SecretGenerator.getInstance().randomString();
        SignInApproval approval = new SignInApproval(
                root.getId(), login.getClient().getClientId(), task, reason, KeycloakModelUtils.generateId());
        login.setAuthNote(NONCE_NOTE, nonce);
        session.singleUseObjects().put(key(login, nonce), LIFETIME_SECONDS, approval.toNotes(nonce));
        return approval;
    }

    /** The approval of this authentication session, if it is complete, fits the signed-in user and was not used. */
    public Optional<SignInApproval> find(@Nullable AuthenticationSessionModel login) {
        if (login == null || login.getAuthenticatedUser() == null) {
            return Optional.empty();
        }
        String nonce = login.getAuthNote(NONCE_NOTE);
        if (nonce == null || session.getAttribute(USED + nonce) != null) {
            return Optional.empty();
        }
        Map<String, String> notes = session.singleUseObjects().get(key(login, nonce));
        if (notes == null || !fits(notes.get("nonce"), nonce)) {
            return Optional.empty();
        }
        return SignInApproval.fromNotes(notes)
                .filter(approval ->
                        approval.userId().equals(login.getAuthenticatedUser().getId()))
                .filter(approval -> approval.clientId().equals(login.getClient().getClientId()));
    }

    /** Uses the approval up. */
    public void use(AuthenticationSessionModel login) {
        String nonce = login.getAuthNote(NONCE_NOTE);
        if (nonce != null) {
            session.setAttribute(USED + nonce, true);
            session.singleUseObjects().remove(key(login, nonce));
            login.removeAuthNote(NONCE_NOTE);
        }
    }

    private static boolean fits(@Nullable String stored, String nonce) {
        return stored != null && Secret.of(stored).sameAs(Secret.of(nonce));
    }

    private static String key(AuthenticationSessionModel login, String nonce) {
        return KEY + login.getParentSession().getId() + "." + login.getTabId() + "." + nonce;
    }
}
