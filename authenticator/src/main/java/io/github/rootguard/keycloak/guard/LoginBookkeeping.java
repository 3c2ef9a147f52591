package io.github.rootguard.keycloak.guard;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.UserCredentialStore;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.models.credential.dto.RecoveryAuthnCodeRepresentation;
import org.keycloak.models.credential.dto.RecoveryAuthnCodesSecretData;
import org.keycloak.util.JsonSerialization;

/**
 * What Keycloak itself writes to credentials when somebody signs in: another hash of the same password, a counter, a
 * recovery code less. None of it gives anybody a credential that was not there.
 */
final class LoginBookkeeping {
    private static final Set<String> COUNTED = Set.of(
            OTPCredentialModel.TYPE, WebAuthnCredentialModel.TYPE_TWOFACTOR, WebAuthnCredentialModel.TYPE_PASSWORDLESS);

    private final KeycloakSession session;
    private final UserCredentialStore store;
    private final RootAccountShield shield;

    LoginBookkeeping(KeycloakSession session, UserCredentialStore store, RootAccountShield shield) {
        this.session = session;
        this.store = store;
        this.shield = shield;
    }

    /** Whether the change is of this kind. */
    boolean covers(RealmModel realm, UserModel user, CredentialModel changed) {
        CredentialModel stored = store.getStoredCredentialById(realm, user, changed.getId());
        if (stored == null
                || !Objects.equals(stored.getType(), changed.getType())
                || !Objects.equals(stored.getUserLabel(), changed.getUserLabel())
                || calledBySomebodyElse(user.getId())) {
            return false;
        }
        return isRehash(stored, changed)
                || (shield.inOwnLogin(user.getId()) && (isCounted(stored, changed) || isCodeUsed(stored, changed)));
    }

    /**
     * Keycloak hashes a password anew after a sign-in when the realm's hashing changed, in a job without a caller, and
     * keeps id, label and creation time; a new password gets a new creation time.
     */
    private static boolean isRehash(CredentialModel stored, CredentialModel changed) {
        return PasswordCredentialModel.TYPE.equals(stored.getType())
                && stored.getCreatedDate() != null
                && stored.getCreatedDate().equals(changed.getCreatedDate());
    }

    private static boolean isCounted(CredentialModel stored, CredentialModel changed) {
        return COUNTED.contains(stored.getType()) && Objects.equals(stored.getSecretData(), changed.getSecretData());
    }

    /** Keycloak takes codes from the beginning of the list only. */
    private static boolean isCodeUsed(CredentialModel stored, CredentialModel changed) {
        if (!RecoveryAuthnCodesCredentialModel.TYPE.equals(stored.getType())) {
            return false;
        }
        List<String> before = codes(stored);
        List<String> after = codes(changed);
        return after.size() == before.size() - 1
                && before.subList(1, before.size()).equals(after);
    }

    private static List<String> codes(CredentialModel model) {
        try {
            return JsonSerialization.readValue(model.getSecretData(), RecoveryAuthnCodesSecretData.class)
                    .getCodes()
                    .stream()
                    .map(RecoveryAuthnCodeRepresentation::getEncodedHashedValue)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private boolean calledBySomebodyElse(String rootId) {
        UserSessionModel caller = session.getContext().getUserSession();
        return session.getContext().getBearerToken() != null
                || (caller != null
                        && (caller.getUser() == null
                                || !rootId.equals(caller.getUser().getId())));
    }
}
