package io.github.rootguard.keycloak.credential;

import io.github.rootguard.keycloak.settings.TrustedWrites;
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
