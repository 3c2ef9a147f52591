package io.github.rootguard.keycloak.credential;

import io.github.rootguard.policy.enrollment.AuthenticatorFacts;
import io.github.rootguard.policy.mfa.FactorKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.util.JsonSerialization;

/** A TOTP authenticator of root, virtual or hardware, stored as Keycloak credential of type {@code root-totp}. */
public final class RootTotpCredentialModel extends CredentialModel {
    public static final String TYPE = "root-totp";

    private static final long serialVersionUID = 1L;

    private final transient RootTotpData data;
    private final transient SealedSeed seed;

    private RootTotpCredentialModel(RootTotpData data, SealedSeed seed) {
        this.data = data;
        this.seed = seed;
    }

    static RootTotpCredentialModel create(String label, RootTotpData data, SealedSeed seed) {
        RootTotpCredentialModel model = new RootTotpCredentialModel(data, seed);
        model.setType(TYPE);
        model.setUserLabel(label);
        model.setCreatedDate(Time.currentTimeMillis());
        model.setCredentialData(json(data));
        model.setSecretData(json(seed));
        return model;
    }

    /** Reads a stored credential. */
    public static RootTotpCredentialModel createFromCredentialModel(CredentialModel stored) {
        try {
            RootTotpCredentialModel model = new RootTotpCredentialModel(
                    JsonSerialization.readValue(stored.getCredentialData(), RootTotpData.class),
                    JsonSerialization.readValue(stored.getSecretData(), SealedSeed.class));
            model.setId(stored.getId());
            model.setType(TYPE);
            model.setUserLabel(stored.getUserLabel());
            model.setCreatedDate(stored.getCreatedDate());
            model.setCredentialData(stored.getCredentialData());
            model.setSecretData(stored.getSecretData());
            return model;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    RootTotpData data() {
        return data;
    }

    SealedSeed seed() {
        return seed;
    }

    RootTotpCredentialModel with(RootTotpData changedData, SealedSeed changedSeed) {
        RootTotpCredentialModel changed = new RootTotpCredentialModel(changedData, changedSeed);
        changed.setId(getId());
        changed.setType(TYPE);
        changed.setUserLabel(getUserLabel());
        changed.setCreatedDate(getCreatedDate());
        changed.setCredentialData(json(changedData));
        changed.setSecretData(json(changedSeed));
        return changed;
    }

    BoundAuthenticator bound() {
        return new BoundAuthenticator(
                getId(),
                AuthenticatorFacts.ofCodes(FactorKind.of(data.kind()).orElse(null)),
                Objects.requireNonNullElse(getUserLabel(), ""),
                Optional.ofNullable(data.serial()),
                Instant.ofEpochMilli(Objects.requireNonNullElse(getCreatedDate(), 0L)),
                Optional.ofNullable(data.lastUsed()).map(Instant::ofEpochMilli));
    }

    private static String json(Object value) {
        try {
            return JsonSerialization.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
