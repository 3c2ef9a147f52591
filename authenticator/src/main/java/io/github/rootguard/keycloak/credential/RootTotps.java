package io.github.rootguard.keycloak.credential;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.mfa.TotpCode;
import io.github.rootguard.policy.mfa.TotpVerification;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The TOTP authenticators that are bound to a root user's account. */
public final class RootTotps {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    public RootTotps(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
    }

    /** All that are bound, oldest first. */
    public List<CredentialModel> bound() {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(RootTotpCredentialModel.TYPE)
                .toList();
    }

    /** Binds an authenticator whose two codes were checked, and takes those codes out of use. */
    public void bind(TotpEnrollment enrolled) {
        SealedSeed seed = new SeedCipher(session, realm).seal(enrolled.key(), user.getId());
        RootTotpData data = RootTotpData.virtual(enrolled.parameters(), enrolled.drift());
        CredentialModel stored = TrustedWrites.call(
                session,
                () -> user.credentialManager()
                        .createStoredCredential(RootTotpCredentialModel.create(enrolled.label(), data, seed)));
        UsedCodes used = new UsedCodes(session);
        used.use(stored.getId(), enrolled.secondStep() - 1);
        used.use(stored.getId(), enrolled.secondStep());
    }

    /**
     * Checks a code and takes it out of use; learns the drift of the authenticator's clock.
     *
     * @param credentialId id of a bound authenticator
     * @param typed the code as typed
     */
    public TotpResult verify(String credentialId, @Nullable String typed) {
        Optional<RootTotpCredentialModel> authenticator = bound().stream()
                .filter(stored -> stored.getId().equals(credentialId))
                .findFirst()
                .map(RootTotpCredentialModel::createFromCredentialModel);
        if (authenticator.isEmpty()) {
            return TotpResult.WRONG;
        }
        RootTotpCredentialModel bound = authenticator.get();
        Optional<Secret> key = new SeedCipher(session, realm).open(bound.seed(), user.getId());
        if (key.isEmpty()) {
            return TotpResult.UNUSABLE;
        }
        return TotpCode.parse(typed, bound.data().digits())
                .map(code -> verify(bound, key.get(), code))
                .orElse(TotpResult.WRONG);
    }

    private TotpResult verify(RootTotpCredentialModel bound, Secret key, String code) {
        RootTotpData data = bound.data();
        long now = data.parameters().stepAt(KeycloakClock.INSTANCE.instant());
        OptionalLong step =
                TotpVerification.matchingStep(TotpCodes.generator(key, data.parameters()), code, now, data.drift());
        if (step.isEmpty()) {
            return TotpResult.WRONG;
        }
        if (!new UsedCodes(session).use(bound.getId(), step.getAsLong())) {
            return TotpResult.USED;
        }
        int drift = TotpVerification.drift(step.getAsLong(), now);
        if (drift != data.drift()) {
            TrustedWrites.run(session, () -> user.credentialManager().updateStoredCredential(bound.withDrift(drift)));
        }
        return TotpResult.ACCEPTED;
    }
}
