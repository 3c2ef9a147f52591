package io.github.rootguard.keycloak.admin;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/** What a realm and a user must be like before the user can be nominated. */
final class NomineeRequirements {
    private NomineeRequirements() {}

    static Optional<AdminProblem> realmProblem(RealmModel realm) {
        if (!realm.isLoginWithEmailAllowed()) {
            return Optional.of(AdminProblems.NO_EMAIL_LOGIN);
        }
        return realm.isDuplicateEmailsAllowed() ? Optional.of(AdminProblems.DUPLICATE_EMAILS) : Optional.empty();
    }

    static Optional<AdminProblem> userProblem(KeycloakSession session, RealmModel realm, UserModel user) {
        if (user.getServiceAccountClientLink() != null) {
            return Optional.of(AdminProblems.SERVICE_ACCOUNT);
        }
        if (!StorageId.isLocalStorage(user.getId()) || user.getFederationLink() != null) {
            return Optional.of(AdminProblems.FEDERATED_USER);
        }
        if (!user.isEnabled()) {
            return Optional.of(AdminProblems.USER_DISABLED);
        }
        if (user.getEmail() == null || user.getEmail().isBlank()) {
            return Optional.of(AdminProblems.NO_EMAIL);
        }
        return ownsEmail(session, realm, user) ? Optional.empty() : Optional.of(AdminProblems.EMAIL_NOT_UNIQUE);
    }

    private static boolean ownsEmail(KeycloakSession session, RealmModel realm, UserModel user) {
        try {
            UserModel owner = session.users().getUserByEmail(realm, user.getEmail());
            return owner != null && owner.getId().equals(user.getId());
        } catch (ModelDuplicateException leftFromBeforeDuplicatesWereForbidden) {
            return false;
        }
    }
}
