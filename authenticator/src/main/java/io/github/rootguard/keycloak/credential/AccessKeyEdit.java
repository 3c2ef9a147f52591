package io.github.rootguard.keycloak.credential;

import io.github.rootguard.keycloak.json.JsonBody;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.accesskey.AccessKeyStatus;
import java.io.InputStream;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Switches the keys of one user on and off, and deletes them; each change is stored when the method returns. */
public final class AccessKeyEdit {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final String userId;

    public AccessKeyEdit(KeycloakSession session, RealmModel realm, String userId) {
        this.session = session;
        this.realm = realm;
        this.userId = userId;
    }

    /**
     * Reads what a program asks for: {@code {"status": "active"}} or {@code {"status": "inactive"}}.
     *
     * @return empty when the body is anything else
     */
    public static Optional<AccessKeyStatus> wanted(InputStream body) {
        return JsonBody.read(body)
                .filter(fields -> fields.size() == 1 && fields.path("status").isTextual())
                .flatMap(fields -> AccessKeyStatus.of(fields.path("status").asText()))
                .filter(status -> status != AccessKeyStatus.EXPIRED);
    }

    /**
     * Switches a key on or off.
     *
     * @return the key as it is now; empty when the user has none with this id
     */
    public Optional<AccessKey> switchTo(String keyId, AccessKeyStatus status) {
        return new AccessKeyChanges(session)
                .change(
                        realm,
                        userId,
                        ledger -> ledger.find(keyId).map(found -> {
                            AccessKey changed = status == AccessKeyStatus.ACTIVE
                                    ? found.activated(KeycloakClock.INSTANCE.instant())
                                    : found.deactivated();
                            ledger.put(changed);
                            return changed;
                        }))
                .flatMap(found -> found);
    }

    /**
     * Deletes a key that is not active.
     *
     * @return false when it is active and stays; empty when the user has none with this id
     */
    public Optional<Boolean> delete(String keyId) {
        var limits = RealmPolicies.of(session, realm).settings().accessKeys().limits();
        return new AccessKeyChanges(session)
                .change(
                        realm,
                        userId,
                        ledger -> ledger.find(keyId).map(found -> {
                            boolean gone =
                                    found.status(limits, KeycloakClock.INSTANCE.instant()) != AccessKeyStatus.ACTIVE;
                            if (gone) {
                                ledger.remove(found);
                            }
                            return gone;
                        }))
                .flatMap(found -> found);
    }
}
