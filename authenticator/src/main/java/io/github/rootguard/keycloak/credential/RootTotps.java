package io.github.rootguard.keycloak.credential;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.hardware.SerialNumber;
import io.github.rootguard.policy.mfa.ConsecutiveCodes;
import io.github.rootguard.policy.mfa.ResyncProblem;
import io.github.rootguard.policy.mfa.TotpCode;
import io.github.rootguard.policy.mfa.TotpGenerator;
import io.github.rootguard.policy.mfa.TotpParameters;
import io.github.rootguard.policy.mfa.TotpVerification;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The TOTP authenticators that are bound to a root user's account, applications and devices. */
public final class RootTotps {
    private final KeycloakSession session;
    private final UserModel user;
    private final SeedCipher cipher;

    public RootTotps(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.user = user;
        this.cipher = new SeedCipher(session, realm);
    }

    /** Whether this is the id of one of them. */
    public boolean has(String credentialId) {
        return stored(credentialId).isPresent();
    }

    /** How one of them makes its codes; empty when it is none of them. */
    public Optional<TotpParameters> parameters(String credentialId) {
        return stored(credentialId).map(bound -> bound.data().parameters());
    }

    /**
     * Whether one of them shows these two codes one after the other: then it has the same seed.
     *
     * @param parameters how the codes are made
     * @param secondStep time step of the second code
     */
    public boolean shows(String credentialId, TotpParameters parameters, String code1, String code2, long secondStep) {
        return stored(credentialId)
                .filter(bound -> bound.data().parameters().equals(parameters))
                .flatMap(bound -> cipher.open(bound.seed(), user.getId()))
                .flatMap(
                        key -> ConsecutiveCodes.find(TotpCodes.generator(key, parameters), code1, code2, secondStep, 0))
                .isPresent();
    }

    /** Whether this is one of them whose seed can be read: not when the realm's key that seals it is gone. */
    boolean usable(String credentialId) {
        return stored(credentialId)
                .flatMap(bound -> cipher.open(bound.seed(), user.getId()))
                .isPresent();
    }

    /** All, also those whose data cannot be read any more: they count for nothing, but they are there. */
    Stream<BoundAuthenticator> bound() {
        return rows().map(row ->
                read(row).map(RootTotpCredentialModel::bound).orElseGet(() -> BoundAuthenticator.unreadable(row)));
    }

    /** The serial number of a device; empty for an application. */
    Optional<SerialNumber> serial(String credentialId) {
        return stored(credentialId)
                .flatMap(each -> Optional.ofNullable(each.data().serial()))
                .flatMap(SerialNumber::parse);
    }

    /** The seeds of all that can be read. Administration of a realm must not depend on a row that is damaged. */
    Stream<HeldSeed> held() {
        return stored().map(bound -> new HeldSeed(bound.getId(), bound.seed(), user.getId()));
    }

    /** Binds an authenticator whose two codes were checked, and takes those codes out of use. */
    void bind(TotpEnrollment enrolled) {
        SealedSeed seed = cipher.seal(enrolled.key(), user.getId());
        RootTotpData data = RootTotpData.of(enrolled);
        CredentialModel made = TrustedWrites.call(
                session,
                () -> user.credentialManager()
                        .createStoredCredential(RootTotpCredentialModel.create(enrolled.label(), data, seed)));
        UsedCodes used = new UsedCodes(session);
        used.use(made.getId(), enrolled.secondStep() - 1);
        used.use(made.getId(), enrolled.secondStep());
    }

    /**
     * Checks a code and takes it out of use; learns the drift of the authenticator's clock.
     *
     * @param credentialId id of a bound authenticator
     * @param typed the code as typed
     */
    public TotpResult verify(String credentialId, @Nullable String typed) {
        Optional<RootTotpCredentialModel> bound = stored(credentialId);
        if (bound.isEmpty()) {
            return TotpResult.WRONG;
        }
        Optional<Secret> key = cipher.open(bound.get().seed(), user.getId());
        if (key.isEmpty()) {
            return TotpResult.UNUSABLE;
        }
        return TotpCode.parse(typed, bound.get().data().digits())
                .map(code -> verify(bound.get(), key.get(), code))
                .orElse(TotpResult.WRONG);
    }

    /**
     * Synchronizes an authenticator whose clock is off, by two consecutive codes. They are taken out of use and prove
     * nothing else: whoever saw two codes an hour ago must not get in with them.
     *
     * @param credentialId id of a bound authenticator
     */
    public ResyncResult resync(String credentialId, @Nullable String typed1, @Nullable String typed2) {
        Optional<RootTotpCredentialModel> bound = stored(credentialId);
        if (bound.isEmpty()) {
            return ResyncResult.WRONG;
        }
        Optional<Secret> key = cipher.open(bound.get().seed(), user.getId());
        if (key.isEmpty()) {
            return ResyncResult.UNUSABLE;
        }
        int digits = bound.get().data().digits();
        return TotpCode.parse(typed1, digits)
                .flatMap(code1 -> TotpCode.parse(typed2, digits)
                        .map(code2 -> resync(bound.get(), generator(bound.get(), key.get()), code1, code2)))
                .orElse(ResyncResult.WRONG);
    }

    private ResyncResult resync(RootTotpCredentialModel bound, TotpGenerator generator, String code1, String code2) {
        long now = now(bound);
        Optional<ConsecutiveCodes.Match> match =
                ConsecutiveCodes.find(generator, code1, code2, now, ConsecutiveCodes.RESYNC_WINDOW);
        if (match.isEmpty()) {
            return ResyncResult.of(ResyncProblem.of(generator, code1, code2, now));
        }
        UsedCodes used = new UsedCodes(session);
        boolean first = used.use(bound, match.get().firstStep());
        boolean second = used.use(bound, match.get().secondStep());
        if (!first || !second) {
            return ResyncResult.USED;
        }
        RootTotpData synced =
                bound.data().synchronizedTo(match.get().drift(), match.get().secondStep());
        update(bound.with(synced, bound.seed()));
        return ResyncResult.ACCEPTED;
    }

    private TotpResult verify(RootTotpCredentialModel bound, Secret key, String code) {
        long now = now(bound);
        OptionalLong step = TotpVerification.matchingStep(
                generator(bound, key), code, now, bound.data().drift());
        if (step.isEmpty()) {
            return TotpResult.WRONG;
        }
        if (!new UsedCodes(session).use(bound, step.getAsLong())) {
            return TotpResult.USED;
        }
        RootTotpData used =
                bound.data().usedAt(moment(), TotpVerification.drift(step.getAsLong(), now), step.getAsLong());
        update(bound.with(used, cipher.current(bound.seed()) ? bound.seed() : cipher.seal(key, user.getId())));
        return TotpResult.ACCEPTED;
    }

    private void update(RootTotpCredentialModel changed) {
        TrustedWrites.run(session, () -> user.credentialManager().updateStoredCredential(changed));
    }

    private Optional<RootTotpCredentialModel> stored(String credentialId) {
        return stored().filter(each -> each.getId().equals(credentialId)).findFirst();
    }

    private Stream<RootTotpCredentialModel> stored() {
        return rows().flatMap(row -> read(row).stream());
    }

    private Stream<CredentialModel> rows() {
        return user.credentialManager().getStoredCredentialsByTypeStream(RootTotpCredentialModel.TYPE);
    }

    private static Optional<RootTotpCredentialModel> read(CredentialModel row) {
        try {
            return Optional.of(RootTotpCredentialModel.createFromCredentialModel(row));
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static TotpGenerator generator(RootTotpCredentialModel bound, Secret key) {
        return TotpCodes.generator(key, bound.data().parameters());
    }

    private static long now(RootTotpCredentialModel bound) {
        return bound.data().parameters().stepAt(moment());
    }

    private static Instant moment() {
        return KeycloakClock.INSTANCE.instant();
    }
}
