package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.RootTotps;
import io.github.rootguard.keycloak.facts.RootRole;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;

/** The user who was root until another one claimed: sessions, authenticators and the role of root are taken back. */
final class FormerRoot {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final String userId;

    FormerRoot(KeycloakSession session, RealmModel realm, String userId) {
        this.session = session;
        this.realm = realm;
        this.userId = userId;
    }

    /** Takes root's means back; does nothing when the user does not exist any more. */
    void release() {
        UserModel former = session.users().getUserById(realm, userId);
        if (former == null) {
            return;
        }
        session.sessions().removeUserSessions(realm, former);
        new RootTotps(session, realm, former).unbindAll();
        RootRole.of(session, realm).ifPresent(former::deleteRoleMapping);
        former.addRequiredAction(RequiredAction.CONFIGURE_TOTP);
    }
}
