package io.github.rootguard.keycloak.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.util.JsonSerialization;

/** A security key of root, stored as Keycloak credential of type {@code root-security-key}. It holds no secret. */
public final class RootSecurityKeyCredentialModel extends CredentialModel {
    public static final String TYPE = "root-security-key";

    private static final long serialVersionUID = 1L;

    private final transient RootSecurityKeyData data;

    private RootSecurityKeyCredentialModel(RootSecurityKeyData data) {
        this.data = data;
    }

    static RootSecurityKeyCredentialModel create(SecurityKeyEnrollment enrolled) {
        RootSecurityKeyCredentialModel model = of(enrolled.data());
        model.setUserLabel(enrolled.label());
        model.setCreatedDate(Time.currentTimeMillis());
        return model;
    }

    /** Reads a stored credential. */
    public static RootSecurityKeyCredentialModel createFromCredentialModel(CredentialModel stored) {
        try {
            RootSecurityKeyData read =
                    JsonSerialization.readValue(stored.getCredentialData(), RootSecurityKeyData.class);
            if (read == null) {
                throw new IOException("There is no data about the security key");
            }
            return of(read).as(stored);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    RootSecurityKeyData data() {
        return data;
    }

    RootSecurityKeyCredentialModel with(RootSecurityKeyData changed) {
        return of(changed).as(this);
    }

    BoundAuthenticator bound(SecurityKeyModels models) {
        return new BoundAuthenticator(
                getId(),
                models.facts(data),
                Objects.requireNonNullElse(getUserLabel(), ""),
                Optional.empty(),
                Instant.ofEpochMilli(Objects.requireNonNullElse(getCreatedDate(), 0L)),
                Optional.ofNullable(data.lastUsed()).map(Instant::ofEpochMilli));
    }

    private static RootSecurityKeyCredentialModel of(RootSecurityKeyData data) {
        try {
            RootSecurityKeyCredentialModel model = new RootSecurityKeyCredentialModel(data);
            model.setType(TYPE);
            model.setCredentialData(JsonSerialization.writeValueAsString(data));
            model.setSecretData("{}");
            return model;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private RootSecurityKeyCredentialModel as(CredentialModel stored) {
        setId(stored.getId());
        setUserLabel(stored.getUserLabel());
        setCreatedDate(stored.getCreatedDate());
        return this;
    }
}
