package io.github.rootguard.keycloak.password;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.settings.PasswordSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.util.JsonSerialization;

/**
 * The passwords that root had before, as hashes, in one credential of their own: Keycloak's history follows the realm's
 * password policy, which others may change.
 */
public final class PasswordHistory {
    /** Type of the credential. */
    public static final String TYPE = "root-password-history";

    private static final TypeReference<List<Hash>> HASHES = new TypeReference<>() {};

    private final KeycloakSession session;
    private final UserModel user;

    public PasswordHistory(KeycloakSession session, UserModel user) {
        this.session = session;
        this.user = user;
    }

    record Hash(
            @JsonProperty("credentialData") String credentialData,
            @JsonProperty("secretData") String secretData) {

        static Hash of(CredentialModel password) {
            return new Hash(password.getCredentialData(), password.getSecretData());
        }

        PasswordCredentialModel model() {
            CredentialModel model = new CredentialModel();
            model.setType(PasswordCredentialModel.TYPE);
            model.setCredentialData(credentialData);
            model.setSecretData(secretData);
            return PasswordCredentialModel.createFromCredentialModel(model);
        }

        @Override
        public String toString() {
            return "Hash[hidden]";
        }
    }

    /**
     * Whether the password is one of them, or of those that Keycloak remembers under the realm's password policy. Slow by
     * design: every hash is compared until one fits.
     */
    public boolean contains(Secret password) {
        return Stream.concat(hashes(), keycloaksOwn()).map(Hash::model).anyMatch(old -> fits(old, password));
    }

    /** Remembers the password that the user has now, before another takes its place. */
    public void rememberPresent() {
        Optional<CredentialModel> present = user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst();
        if (present.isPresent()) {
            store(Stream.concat(Stream.of(Hash.of(present.get())), hashes())
                    .limit(PasswordSettings.HISTORY)
                    .toList());
        }
    }

    private void store(List<Hash> hashes) {
        CredentialModel changed = stored().orElseGet(() -> {
            CredentialModel made = new CredentialModel();
            made.setType(TYPE);
            made.setCreatedDate(Time.currentTimeMillis());
            made.setCredentialData("{}");
            return made;
        });
        changed.setSecretData(write(hashes));
        TrustedWrites.run(session, () -> {
            if (changed.getId() == null) {
                user.credentialManager().createStoredCredential(changed);
            } else {
                user.credentialManager().updateStoredCredential(changed);
            }
        });
    }

    /** A hash by an algorithm that this server no longer has cannot be compared, and nobody can have typed it since. */
    private boolean fits(PasswordCredentialModel old, Secret password) {
        PasswordHashProvider hash = session.getProvider(
                PasswordHashProvider.class, old.getPasswordCredentialData().getAlgorithm());
        return hash != null && hash.verify(password.revealForImmediateUse(), old);
    }

    private Stream<Hash> hashes() {
        return stored().stream().flatMap(model -> read(model.getSecretData()).stream());
    }

    private Stream<Hash> keycloaksOwn() {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.PASSWORD_HISTORY)
                .map(Hash::of);
    }

    private Optional<CredentialModel> stored() {
        return user.credentialManager().getStoredCredentialsByTypeStream(TYPE).findFirst();
    }

    private static List<Hash> read(String json) {
        try {
            return JsonSerialization.readValue(json, HASHES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String write(List<Hash> hashes) {
        try {
            return JsonSerialization.writeValueAsString(hashes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
