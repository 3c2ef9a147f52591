package io.github.rootguard.keycloak.credential;

import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationRequest;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.policy.enrollment.AuthenticatorFacts;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.common.util.Base64Url;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The security keys that are bound to a root user's account. */
public final class RootSecurityKeys {
    private final KeycloakSession session;
    private final UserModel user;
    private final SecurityKeyModels models;

    public RootSecurityKeys(KeycloakSession session, UserModel user) {
        this.session = session;
        this.user = user;
        this.models = SecurityKeyModels.of(session);
    }

    /** COSE identifiers of the signature algorithms that a new key may use, the best first. */
    public static List<Long> algorithms() {
        return SecurityKeyCeremonies.algorithms();
    }

    /** What the user is called by keys: the same for all keys of the user, so that none makes two credentials. */
    public String userHandle() {
        return Base64Url.encode(handle());
    }

    /** The keys' own ids of their credentials, base64url. */
    public List<String> keyIds() {
        return readable().map(key -> key.data().credentialId()).toList();
    }

    /** Whether this is the id of the credential of one of them. */
    public boolean has(String credentialId) {
        return readable().anyMatch(key -> key.getId().equals(credentialId));
    }

    /** Id of the credential of the key that calls its own one so, or of the first key where none does. */
    public Optional<String> named(String keyId) {
        return readable()
                .filter(key -> key.data().credentialId().equals(keyId))
                .findFirst()
                .or(() -> readable().findFirst())
                .map(CredentialModel::getId);
    }

    /** All, also those whose data cannot be read any more: they count for nothing, but they are there. */
    Stream<BoundAuthenticator> bound() {
        return stored().map(stored -> read(stored).map(key -> key.bound(models)).orElseGet(() -> unreadable(stored)));
    }

    /**
     * Judges what a browser brought from a new key. Nothing is bound.
     *
     * @param challenge what the key was to sign
     */
    public NewSecurityKey register(RegistrationRequest answer, String challenge) {
        NewSecurityKey made = ceremonies().register(answer, challenge, models);
        return made.key().filter(key -> keyIds().contains(key.credentialId())).isPresent()
                ? NewSecurityKey.refused(SecurityKeyResult.KNOWN)
                : made;
    }

    /**
     * Judges what a browser brought from a bound key, and remembers its counter and its use when it is right.
     *
     * @param challenge what the key was to sign
     */
    public ProvenSecurityKey verify(AuthenticationRequest answer, String challenge) {
        Optional<RootSecurityKeyCredentialModel> named = named(answer);
        Optional<String> id = named.map(CredentialModel::getId);
        if (named.isEmpty() || !forThisUser(answer)) {
            return new ProvenSecurityKey(SecurityKeyResult.INVALID, id);
        }
        SecurityKeyCeremonies.Verified verified =
                ceremonies().verify(named.get().data(), answer, challenge);
        if (verified.result() == SecurityKeyResult.ACCEPTED) {
            CredentialModel used = named.get().with(verified.key());
            TrustedWrites.run(session, () -> user.credentialManager().updateStoredCredential(used));
        }
        return new ProvenSecurityKey(verified.result(), id);
    }

    void bind(SecurityKeyEnrollment enrolled) {
        TrustedWrites.run(
                session,
                () -> user.credentialManager().createStoredCredential(RootSecurityKeyCredentialModel.create(enrolled)));
    }

    private Optional<RootSecurityKeyCredentialModel> named(AuthenticationRequest answer) {
        return readable()
                .filter(key -> Arrays.equals(Base64Url.decode(key.data().credentialId()), answer.getCredentialId()))
                .findFirst();
    }

    /** A key may say for whom it made the credential (WebAuthn Level 3 section 7.2, step 6). */
    private boolean forThisUser(AuthenticationRequest answer) {
        byte[] said = answer.getUserHandle();
        return said == null || said.length == 0 || MessageDigest.isEqual(said, handle());
    }

    private byte[] handle() {
        return user.getId().getBytes(StandardCharsets.UTF_8);
    }

    private SecurityKeyCeremonies ceremonies() {
        return new SecurityKeyCeremonies(RelyingParty.of(session));
    }

    private Stream<RootSecurityKeyCredentialModel> readable() {
        return stored().flatMap(stored -> read(stored).stream());
    }

    private Stream<CredentialModel> stored() {
        return user.credentialManager().getStoredCredentialsByTypeStream(RootSecurityKeyCredentialModel.TYPE);
    }

    private static Optional<RootSecurityKeyCredentialModel> read(CredentialModel stored) {
        try {
            return Optional.of(RootSecurityKeyCredentialModel.createFromCredentialModel(stored));
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static BoundAuthenticator unreadable(CredentialModel stored) {
        return new BoundAuthenticator(
                stored.getId(),
                AuthenticatorFacts.ofCodes(null),
                Objects.requireNonNullElse(stored.getUserLabel(), ""),
                Optional.empty(),
                Instant.ofEpochMilli(Objects.requireNonNullElse(stored.getCreatedDate(), 0L)),
                Optional.empty());
    }
}
