package io.github.rootguard.keycloak.credential;

import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.policy.accesskey.AccessKeyStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The access keys of a user as Keycloak's cache has them. Reading them costs no SQL while the user is cached, and a
 * change on whatever node takes the user out of the cache of every node.
 */
public final class AccessKeys {
    private static final Logger LOG = Logger.getLogger(AccessKeys.class);

    private static final CredentialModel DECOY = storedDecoy();

    private AccessKeys() {}

    /** All keys of the user, in Keycloak's order; those that cannot be read are left out. */
    public static List<AccessKey> of(UserModel user) {
        return read(user.credentialManager().getStoredCredentialsByTypeStream(AccessKeyCredentialModel.TYPE));
    }

    /** The user's key with this id; empty when there is none. */
    public static Optional<AccessKey> find(UserModel user, String id) {
        Stream<CredentialModel> holders = user.credentialManager()
                .getStoredCredentialsByTypeStream(AccessKeyCredentialModel.TYPE)
                .filter(stored -> stored.getCredentialData() != null
                        && stored.getCredentialData().contains(id));
        return read(holders).stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** A key of nobody. It is read anew each time, which takes as long as reading one that somebody has. */
    public static AccessKey decoy() {
        return new AccessKey(AccessKeyCredentialModel.createFromCredentialModel(DECOY));
    }

    private static CredentialModel storedDecoy() {
        AccessKeyData data = new AccessKeyData(
                "RGAK" + "A".repeat(32),
                AccessKeyStatus.INACTIVE.id(),
                null,
                List.of(),
                List.of(),
                false,
                null,
                new LastUse(0, "decoy", "0.0.0.0"),
                null,
                null);
        CredentialModel stored = new CredentialModel();
        stored.setType(AccessKeyCredentialModel.TYPE);
        stored.setUserLabel("decoy");
        stored.setCreatedDate(0L);
        stored.setCredentialData(AccessKeyCredentialModel.json(data));
        stored.setSecretData(AccessKeyCredentialModel.json(new AccessKeySecretData("sha256:" + "A".repeat(43))));
        return stored;
    }

    /** Whether the user has any, readable or not. */
    public static boolean any(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(AccessKeyCredentialModel.TYPE)
                .findAny()
                .isPresent();
    }

    /**
     * Removes all from a user, in the transaction of the request.
     *
     * @return how many there were
     */
    public static int removeAll(KeycloakSession session, UserModel user) {
        List<String> own = user.credentialManager()
                .getStoredCredentialsByTypeStream(AccessKeyCredentialModel.TYPE)
                .map(CredentialModel::getId)
                .toList();
        TrustedWrites.run(session, () -> own.forEach(user.credentialManager()::removeStoredCredentialById));
        return own.size();
    }

    /** Those of these credentials that are access keys and can be read. */
    public static List<AccessKey> read(Stream<CredentialModel> stored) {
        return stored.filter(each -> AccessKeyCredentialModel.TYPE.equals(each.getType()))
                .flatMap(AccessKeys::read)
                .toList();
    }

    private static Stream<AccessKey> read(CredentialModel stored) {
        try {
            return Stream.of(new AccessKey(AccessKeyCredentialModel.createFromCredentialModel(stored)));
        } catch (RuntimeException unreadable) {
            LOG.errorf("access key of credential %s cannot be read", stored.getId());
            return Stream.empty();
        }
    }
}
