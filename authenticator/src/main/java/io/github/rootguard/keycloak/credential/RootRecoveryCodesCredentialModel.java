package io.github.rootguard.keycloak.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.util.JsonSerialization;

/** The recovery codes of root, stored as Keycloak credential of type {@code root-recovery-codes}. */
public final class RootRecoveryCodesCredentialModel extends CredentialModel {
    public static final String TYPE = "root-recovery-codes";

    private static final long serialVersionUID = 1L;

    private final transient RecoveryCodesData data;
    private final transient RecoveryCodeVerifiers verifiers;

    private RootRecoveryCodesCredentialModel(RecoveryCodesData data, RecoveryCodeVerifiers verifiers) {
        this.data = data;
        this.verifiers = verifiers;
        setType(TYPE);
    }

    static RootRecoveryCodesCredentialModel create(RecoveryCodeVerifiers verifiers) {
        RootRecoveryCodesCredentialModel model =
                new RootRecoveryCodesCredentialModel(RecoveryCodesData.of(verifiers), verifiers);
        model.setCreatedDate(Time.currentTimeMillis());
        model.setCredentialData(json(model.data));
        model.setSecretData(json(verifiers));
        return model;
    }

    /** Reads a stored credential. */
    public static RootRecoveryCodesCredentialModel createFromCredentialModel(CredentialModel stored) {
        try {
            RootRecoveryCodesCredentialModel model = new RootRecoveryCodesCredentialModel(
                    JsonSerialization.readValue(stored.getCredentialData(), RecoveryCodesData.class),
                    JsonSerialization.readValue(stored.getSecretData(), RecoveryCodeVerifiers.class));
            model.take(stored);
            model.setCredentialData(stored.getCredentialData());
            model.setSecretData(stored.getSecretData());
            return model;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    RecoveryCodeVerifiers verifiers() {
        return verifiers;
    }

    /** The same set after one code was used. */
    RootRecoveryCodesCredentialModel without(String used, Instant moment) {
        RecoveryCodeVerifiers left = verifiers.without(used);
        RootRecoveryCodesCredentialModel changed = new RootRecoveryCodesCredentialModel(
                data.usedAt(moment, left.verifiers().size()), left);
        changed.take(this);
        changed.setCredentialData(json(changed.data));
        changed.setSecretData(json(left));
        return changed;
    }

    RecoveryCodes state() {
        return new RecoveryCodes(
                data.total(),
                verifiers.verifiers().size(),
                Instant.ofEpochMilli(Objects.requireNonNullElse(getCreatedDate(), 0L)),
                Optional.ofNullable(data.lastUsed()).map(Instant::ofEpochMilli));
    }

    private void take(CredentialModel other) {
        setId(other.getId());
        setUserLabel(other.getUserLabel());
        setCreatedDate(other.getCreatedDate());
    }

    private static String json(Object value) {
        try {
            return JsonSerialization.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
