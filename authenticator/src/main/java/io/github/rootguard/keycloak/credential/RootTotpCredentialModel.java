package io.github.rootguard.keycloak.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    RootTotpCredentialModel withDrift(int learned) {
        RootTotpCredentialModel changed = new RootTotpCredentialModel(data.withDrift(learned), seed);
        changed.setId(getId());
        changed.setType(TYPE);
        changed.setUserLabel(getUserLabel());
        changed.setCreatedDate(getCreatedDate());
        changed.setCredentialData(json(changed.data));
        changed.setSecretData(getSecretData());
        return changed;
    }

    private static String json(Object value) {
        try {
            return JsonSerialization.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
