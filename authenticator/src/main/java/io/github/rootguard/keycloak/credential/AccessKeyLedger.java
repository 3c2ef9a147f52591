package io.github.rootguard.keycloak.credential;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.policy.accesskey.AccessKeyId;
import io.github.rootguard.policy.accesskey.AccessKeyStatus;
import io.github.rootguard.policy.accesskey.AccessKeyVerifier;
import io.github.rootguard.policy.accesskey.SecretAccessKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.UserStoragePrivateUtil;

/**
 * The access keys of a user inside one transaction that changes them: read below Keycloak's cache, and written through
 * it, so that every node forgets what it knew. Two transactions that change the same key cannot both commit, because
 * Keycloak counts the versions of its credentials.
 */
public final class AccessKeyLedger {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final UserModel stored;

    AccessKeyLedger(KeycloakSession session, RealmModel realm, UserModel user, UserModel stored) {
        this.session = session;
        this.realm = realm;
        this.user = user;
        this.stored = stored;
    }

    /** The ledger of a user; empty when the user is not stored in Keycloak's own database. */
    static Optional<AccessKeyLedger> open(KeycloakSession session, RealmModel realm, String userId) {
        UserModel user = session.users().getUserById(realm, userId);
        UserModel stored = UserStoragePrivateUtil.userLocalStorage(session).getUserById(realm, userId);
        return user == null || stored == null
                ? Optional.empty()
                : Optional.of(new AccessKeyLedger(session, realm, user, stored));
    }

    /** All keys of the user. */
    public List<AccessKey> all() {
        return AccessKeys.read(stored.credentialManager().getStoredCredentialsStream());
    }

    /** The user's key with this id; empty when there is none. */
    public Optional<AccessKey> find(String id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** Makes a key, which is active from now on. */
    public AccessKeyPair add(UUID owner, NewAccessKey wanted, AccessKeyVerifier verifier) {
        AccessKeyId id = AccessKeyId.generate(owner, RANDOM);
        SecretAccessKey secret = SecretAccessKey.generate(RANDOM);
        AccessKeyData data = new AccessKeyData(
                id.text(),
                AccessKeyStatus.ACTIVE.id(),
                wanted.expires().map(Instant::toEpochMilli).orElse(null),
                wanted.networks().ranges().stream().map(Object::toString).toList(),
                wanted.scopes(),
                wanted.admin(),
                null,
                null,
                wanted.replaces().orElse(null),
                null);
        CredentialModel made = TrustedWrites.call(
                session,
                () -> user.credentialManager()
                        .createStoredCredential(AccessKeyCredentialModel.create(
                                data,
                                new AccessKeySecretData(verifier.verifierOf(secret)),
                                wanted.label(),
                                KeycloakClock.INSTANCE.instant().toEpochMilli())));
        return new AccessKeyPair(new AccessKey(AccessKeyCredentialModel.createFromCredentialModel(made)), secret);
    }

    /** Stores a changed key. */
    public void put(AccessKey changed) {
        TrustedWrites.run(session, () -> user.credentialManager().updateStoredCredential(changed.model()));
    }

    /** An event about the user, which is stored together with the change or not at all. */
    public EventBuilder event(EventType type) {
        return new EventBuilder(realm, session).event(type).user(user);
    }

    /** Deletes a key. */
    public void remove(AccessKey key) {
        TrustedWrites.run(session, () -> user.credentialManager().removeStoredCredentialById(key.credentialId()));
    }
}
