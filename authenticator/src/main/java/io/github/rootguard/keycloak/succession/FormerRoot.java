package io.github.rootguard.keycloak.succession;

import io.github.rootguard.keycloak.credential.RootCredentials;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.keycloak.facts.RootRole;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;

/**
 * The user who is about to be root no more. To be released while the policy still names the user: the grants of root's
 * sessions end only with the sessions of root.
 */
public final class FormerRoot {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    public FormerRoot(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
    }

    /**
     * Ends the sessions, removes root's own authenticators, and has the user set up a second factor at the next sign-in.
     *
     * @param keepsRole whether the user goes on to be an administrator of the realm
     */
    public void release(boolean keepsRole) {
        TrustedWrites.run(session, () -> {
            UserSessions.endAll(session, realm, user);
            EventBuilder event =
                    new EventBuilder(realm, session, session.getContext().getConnection()).user(user);
            RootCredentials.removeAll(session, user).forEach(type -> CredentialEvents.removed(event, type));
            if (!keepsRole) {
                RootRole.of(session, realm).ifPresent(user::deleteRoleMapping);
            }
            user.addRequiredAction(RequiredAction.CONFIGURE_TOTP);
        });
    }
}
