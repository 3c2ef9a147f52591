package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.Enrollment;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.mfa.FactorKind;
import io.github.rootguard.policy.mfa.FactorProof;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * How far a sign-in has come. It lives in the authentication session, so an expired page, the back button or a second
 * post return to the same step, and a restart of the login clears it. Proofs hold for one user only.
 */
public final class Progress {
    private static final String PREFIX = "root-guard.";
    private static final String PASSWORD_PROVEN = PREFIX + "password-proven";
    private static final String FACTOR_PROVEN = PREFIX + "factor-proven";
    private static final String FACTOR_USED = PREFIX + "factor-used";
    private static final String RESYNCING = PREFIX + "resyncing";
    private static final String RESYNCED = PREFIX + "resynced";
    private static final String TASK = PREFIX + "task";
    private static final String REASON = PREFIX + "reason";
    private static final String KEY = PREFIX + "totp-key";
    private static final String FACTOR_CHOICE = PREFIX + "factor-choice";
    private static final String REPLACED = PREFIX + "replaced";
    private static final String ENROLLMENTS = PREFIX + "enrollments";
    private static final String NOMINATION = PREFIX + "nomination";
    private static final String CLAIM_CANCELLED = PREFIX + "claim-cancelled";
    private static final String EVERYDAY_ADMIN = PREFIX + "everyday-admin";
    private static final String LOCKED = PREFIX + "locked";
    private static final String ATTEMPT = PREFIX + "attempt";

    private final AuthenticationSessionModel login;
    private final String userId;

    public Progress(AuthenticationSessionModel login, String userId) {
        this.login = login;
        this.userId = userId;
    }

    public boolean passwordProven() {
        return marked(PASSWORD_PROVEN);
    }

    public void passwordIsProven() {
        mark(PASSWORD_PROVEN);
    }

    /** How far the second factor was proven. */
    public FactorProof factorProof() {
        return Arrays.stream(FactorProof.values())
                .filter(proof -> note(FACTOR_PROVEN)
                        .filter((proof.name() + ":" + userId)::equals)
                        .isPresent())
                .findFirst()
                .orElse(FactorProof.NONE);
    }

    public void factorIsProven(FactorProof proof) {
        login.setAuthNote(FACTOR_PROVEN, proof.name() + ":" + userId);
        login.removeAuthNote(FACTOR_USED);
    }

    /** The second factor was proven by a bound authenticator. */
    public void factorIsProven(FactorProof proof, String credentialId) {
        factorIsProven(proof);
        login.setAuthNote(FACTOR_USED, credentialId);
    }

    /** The bound authenticator that proved the second factor; empty after a recovery code. */
    public Optional<String> factorUsed() {
        return note(FACTOR_USED);
    }

    /** The authenticator that is being synchronized; empty while none is. */
    public Optional<String> resyncing() {
        return note(RESYNCING);
    }

    public void resync(String credentialId) {
        login.removeAuthNote(RESYNCED);
        login.setAuthNote(RESYNCING, credentialId);
    }

    /** The authenticator that was synchronized just now. */
    public Optional<String> resynced() {
        return note(RESYNCED);
    }

    public void resyncIsDone(String credentialId) {
        endResync();
        login.setAuthNote(RESYNCED, credentialId);
    }

    /** Forgets that an authenticator is being synchronized or was. */
    public void endResync() {
        login.removeAuthNote(RESYNCING);
        login.removeAuthNote(RESYNCED);
    }

    public boolean claimCancelled() {
        return marked(CLAIM_CANCELLED);
    }

    public void claimIsCancelled() {
        mark(CLAIM_CANCELLED);
    }

    /** Whether root was refused and wants to create who should be here instead. */
    public boolean wantsEverydayAdmin() {
        return marked(EVERYDAY_ADMIN);
    }

    public void everydayAdminIsWanted() {
        mark(EVERYDAY_ADMIN);
    }

    public void everydayAdminIsNotWanted() {
        login.removeAuthNote(EVERYDAY_ADMIN);
    }

    /** Whether too many tries ended this sign-in; only a restart goes on. */
    public boolean locked() {
        return marked(LOCKED);
    }

    public void lock() {
        mark(LOCKED);
    }

    /** Names this attempt to sign in; a restart of the login is a new one. */
    public String attempt() {
        return note(ATTEMPT).orElseGet(() -> {
            String made = SecretGenerator.getInstance().generateSecureID();
            login.setAuthNote(ATTEMPT, made);
            return made;
        });
    }

    public Optional<String> task() {
        return note(TASK);
    }

    public Optional<String> reason() {
        return note(REASON);
    }

    public void declare(String task, String reason) {
        login.setAuthNote(TASK, task);
        login.setAuthNote(REASON, reason);
    }

    /** The claim code of this nomination was shown; a later nomination asks again. */
    public boolean claimCodeShown(String verifier) {
        return note(NOMINATION).filter((userId + ":" + verifier)::equals).isPresent();
    }

    public void claimCodeIsShown(String verifier) {
        login.setAuthNote(NOMINATION, userId + ":" + verifier);
    }

    public Optional<Secret> totpKey() {
        return note(KEY).map(Secret::of);
    }

    public void keepTotpKey(Secret key) {
        login.setAuthNote(KEY, key.revealForImmediateUse());
    }

    /** What this sign-in knows about a device that is being enrolled. */
    public HardwareProgress hardware() {
        return new HardwareProgress(login);
    }

    /** The kind of authenticator that is being enrolled; empty while it is not chosen. */
    public Optional<FactorKind> factorChoice() {
        return note(FACTOR_CHOICE).flatMap(FactorKind::of);
    }

    public void chooseFactor(FactorKind kind) {
        login.setAuthNote(FACTOR_CHOICE, kind.id());
    }

    /** The bound authenticator that has to give way to the one that is being enrolled. */
    public Optional<String> replaced() {
        return note(REPLACED);
    }

    public void replace(String credentialId) {
        login.setAuthNote(REPLACED, credentialId);
    }

    /** Lets the kind, and what has to give way, be chosen anew. */
    public void forgetFactorChoice() {
        login.removeAuthNote(FACTOR_CHOICE);
        login.removeAuthNote(REPLACED);
    }

    /** Authenticators that proved themselves and wait to be bound, in the order of enrollment. */
    public List<Enrollment> enrollments() {
        return note(ENROLLMENTS).map(PendingEnrollments::read).orElse(List.of());
    }

    public void keepEnrollment(Enrollment enrolled) {
        login.setAuthNote(
                ENROLLMENTS,
                PendingEnrollments.write(Stream.concat(enrollments().stream(), Stream.of(enrolled))
                        .toList()));
        forgetFactorChoice();
        login.removeAuthNote(KEY);
        hardware().forget();
    }

    /** What this sign-in knows about a new password. */
    public PasswordProgress newPassword() {
        return new PasswordProgress(login, userId);
    }

    /** What this sign-in knows about recovery codes. */
    public RecoveryProgress recovery() {
        return new RecoveryProgress(login, userId);
    }

    /** Forgets what was kept only until it was bound. */
    public void forgetPending() {
        recovery().forget();
        hardware().forget();
        forgetFactorChoice();
        newPassword().forget();
        for (String note : new String[] {KEY, ENROLLMENTS, NOMINATION}) {
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
