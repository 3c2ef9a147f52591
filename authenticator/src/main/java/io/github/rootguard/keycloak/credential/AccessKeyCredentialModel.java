package io.github.rootguard.keycloak.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.keycloak.credential.CredentialModel;
import org.keycloak.util.JsonSerialization;

/** An access key as Keycloak credential of type {@code access-key}. */
public final class AccessKeyCredentialModel extends CredentialModel {
    public static final String TYPE = "access-key";

    private static final long serialVersionUID = 1L;

    private final transient AccessKeyData data;
    private final transient AccessKeySecretData secret;

    private AccessKeyCredentialModel(AccessKeyData data, AccessKeySecretData secret) {
        this.data = data;
        this.secret = secret;
        setType(TYPE);
    }

    static AccessKeyCredentialModel create(AccessKeyData data, AccessKeySecretData secret, String label, long created) {
        AccessKeyCredentialModel model = new AccessKeyCredentialModel(data, secret);
        model.setUserLabel(label);
        model.setCreatedDate(created);
        model.setCredentialData(json(data));
        model.setSecretData(json(secret));
        return model;
    }

    /**
     * Reads a stored credential.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static AccessKeyCredentialModel createFromCredentialModel(CredentialModel stored) {
        try {
            AccessKeyCredentialModel model = new AccessKeyCredentialModel(
                    JsonSerialization.readValue(stored.getCredentialData(), AccessKeyData.class),
                    JsonSerialization.readValue(stored.getSecretData(), AccessKeySecretData.class));
            model.setId(stored.getId());
            model.setUserLabel(stored.getUserLabel());
            model.setCreatedDate(stored.getCreatedDate());
            model.setCredentialData(stored.getCredentialData());
            model.setSecretData(stored.getSecretData());
            return model;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    AccessKeyData data() {
        return data;
    }

    String verifier() {
        return secret.verifier();
    }

    AccessKeyCredentialModel with(AccessKeyData changed) {
        AccessKeyCredentialModel model = create(changed, secret, getUserLabel(), getCreatedDate());
        model.setId(getId());
        return model;
    }

    static String json(Object value) {
        try {
            return JsonSerialization.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
