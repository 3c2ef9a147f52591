package io.github.rootguard.keycloak.credential;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.policy.mfa.RecoveryCode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The recovery codes of a root user. There is one set at most: a new one takes the place of the old one. */
public final class RootRecoveryCodes {
    private static final Logger LOG = Logger.getLogger(RootRecoveryCodes.class);
    private static final String USED = "root-guard.recovery-code.";

    /** Longer than any request takes; afterwards the code is gone from the stored set. */
    private static final long USED_SECONDS = 86_400;

    private final KeycloakSession session;
    private final UserModel user;

    public RootRecoveryCodes(KeycloakSession session, UserModel user) {
        this.session = session;
        this.user = user;
    }

    /** What is left of the set; empty when there is none. */
    public Optional<RecoveryCodes> state() {
        return stored().map(RootRecoveryCodesCredentialModel::state).findFirst();
    }

    /** Whether there is a code that could be used. */
    public boolean usable() {
        return state().filter(set -> set.left() > 0).isPresent();
    }

    /** Stores a new set; the codes of the old one are good for nothing from then on. */
    public void replace(RecoveryCodeVerifiers verifiers) {
        List<String> old = user.credentialManager()
                .getStoredCredentialsByTypeStream(RootRecoveryCodesCredentialModel.TYPE)
                .map(CredentialModel::getId)
                .toList();
        TrustedWrites.run(session, () -> {
            old.forEach(user.credentialManager()::removeStoredCredentialById);
            user.credentialManager().createStoredCredential(RootRecoveryCodesCredentialModel.create(verifiers));
        });
    }

    /**
     * Checks a code and takes it out of use, on all nodes at once: the mark that only one caller can set decides who
     * wins, and the stored set forgets the code for good.
     *
     * @param typed the code as typed
     */
    public RecoveryCodeResult use(@Nullable String typed) {
        Optional<RecoveryCode> code = RecoveryCode.parse(typed);
        Optional<RootRecoveryCodesCredentialModel> set = stored().findFirst();
        if (code.isEmpty() || set.isEmpty()) {
            return RecoveryCodeResult.WRONG;
        }
        Optional<String> verifier = set.get().verifiers().find(code.get());
        String used = USED + set.get().getId() + "."
                + code.get().verifier(set.get().verifiers().salt());
        if (verifier.isEmpty()) {
            return session.singleUseObjects().contains(used) ? RecoveryCodeResult.USED : RecoveryCodeResult.WRONG;
        }
        if (!session.singleUseObjects().putIfAbsent(used, USED_SECONDS)) {
            return RecoveryCodeResult.USED;
        }
        RootRecoveryCodesCredentialModel left = set.get().without(verifier.get(), now());
        TrustedWrites.run(session, () -> user.credentialManager().updateStoredCredential(left));
        return RecoveryCodeResult.ACCEPTED;
    }

    private Stream<RootRecoveryCodesCredentialModel> stored() {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(RootRecoveryCodesCredentialModel.TYPE)
                .flatMap(RootRecoveryCodes::read);
    }

    /** A set that cannot be read is none: it must not keep root from signing in with an authenticator. */
    private static Stream<RootRecoveryCodesCredentialModel> read(CredentialModel stored) {
        try {
            return Stream.of(RootRecoveryCodesCredentialModel.createFromCredentialModel(stored));
        } catch (UncheckedIOException unreadable) {
            LOG.errorf("recovery codes %s cannot be read", stored.getId());
            return Stream.empty();
        }
    }

    private static Instant now() {
        return KeycloakClock.INSTANCE.instant();
    }
}
