package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.TotpEnrollment;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.mfa.TotpParameters;
import java.util.Optional;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * How far a sign-in has come. It lives in the authentication session, so an expired page, the back button or a second
 * post return to the same step, and a restart of the login clears it. Proofs hold for one user only.
 */
final class Progress {
    private static final String PREFIX = "root-guard.";
    private static final String PASSWORD_PROVEN = PREFIX + "password-proven";
    private static final String FACTOR_PROVEN = PREFIX + "factor-proven";
    private static final String TASK = PREFIX + "task";
    private static final String REASON = PREFIX + "reason";
    private static final String KEY = PREFIX + "totp-key";
    private static final String LABEL = PREFIX + "totp-label";
    private static final String DRIFT = PREFIX + "totp-drift";
    private static final String STEP = PREFIX + "totp-step";
    private static final String NOMINATION = PREFIX + "nomination";
    private static final String PASSWORD_DATA = PREFIX + "password-data";
    private static final String PASSWORD_SECRET = PREFIX + "password-hash";
    private static final String CLAIM_CANCELLED = PREFIX + "claim-cancelled";
    private static final String LOCKED = PREFIX + "locked";
    private static final String ATTEMPT = PREFIX + "attempt";

    private final AuthenticationSessionModel login;
    private final String userId;

    Progress(AuthenticationSessionModel login, String userId) {
        this.login = login;
        this.userId = userId;
    }

    boolean passwordProven() {
        return marked(PASSWORD_PROVEN);
    }

    void passwordIsProven() {
        mark(PASSWORD_PROVEN);
    }

    boolean factorProven() {
        return marked(FACTOR_PROVEN);
    }

    void factorIsProven() {
        mark(FACTOR_PROVEN);
    }

    boolean claimCancelled() {
        return marked(CLAIM_CANCELLED);
    }

    void claimIsCancelled() {
        mark(CLAIM_CANCELLED);
    }

    /** Whether too many tries ended this sign-in; only a restart goes on. */
    boolean locked() {
        return marked(LOCKED);
    }

    void lock() {
        mark(LOCKED);
    }

    /** Names this attempt to sign in; a restart of the login is a new one. */
    String attempt() {
        return note(ATTEMPT).orElseGet(() -> {
            String made = SecretGenerator.getInstance().generateSecureID();
            login.setAuthNote(ATTEMPT, made);
            return made;
        });
    }

    Optional<String> task() {
        return note(TASK);
    }

    Optional<String> reason() {
        return note(REASON);
    }

    void declare(String task, String reason) {
        login.setAuthNote(TASK, task);
        login.setAuthNote(REASON, reason);
    }

    /** The claim code of this nomination was shown; a later nomination asks again. */
    boolean claimCodeShown(String verifier) {
        return note(NOMINATION).filter((userId + ":" + verifier)::equals).isPresent();
    }

    void claimCodeIsShown(String verifier) {
        login.setAuthNote(NOMINATION, userId + ":" + verifier);
    }

    Optional<Secret> totpKey() {
        return note(KEY).map(Secret::of);
    }

    void keepTotpKey(Secret key) {
        login.setAuthNote(KEY, key.revealForImmediateUse());
    }

    Optional<TotpEnrollment> enrollment() {
        Optional<Secret> key = totpKey();
        Optional<String> label = note(LABEL);
        Optional<String> drift = note(DRIFT);
        Optional<String> step = note(STEP);
        if (key.isEmpty() || label.isEmpty() || drift.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TotpEnrollment(
                label.get(),
                TotpParameters.STANDARD,
                key.get(),
                Integer.parseInt(drift.get()),
                Long.parseLong(step.get())));
    }

    void keepEnrollment(TotpEnrollment enrolled) {
        login.setAuthNote(LABEL, enrolled.label());
        login.setAuthNote(DRIFT, Integer.toString(enrolled.drift()));
        login.setAuthNote(STEP, Long.toString(enrolled.secondStep()));
    }

    Optional<HashedPassword> password() {
        return note(PASSWORD_DATA).flatMap(data -> note(PASSWORD_SECRET).map(hash -> new HashedPassword(data, hash)));
    }

    void keepPassword(HashedPassword password) {
        login.setAuthNote(PASSWORD_DATA, password.credentialData());
        login.setAuthNote(PASSWORD_SECRET, password.secretData());
    }

    /** Forgets what was kept only until it was bound. */
    void forgetPending() {
        for (String note : new String[] {KEY, LABEL, DRIFT, STEP, PASSWORD_DATA, PASSWORD_SECRET, NOMINATION}) {
            login.removeAuthNote(note);
        }
    }

    private Optional<String> note(String name) {
        return Optional.ofNullable(login.getAuthNote(name));
    }

    private boolean marked(String name) {
        return note(name).filter(userId::equals).isPresent();
    }

    private void mark(String name) {
        login.setAuthNote(name, userId);
    }
}
