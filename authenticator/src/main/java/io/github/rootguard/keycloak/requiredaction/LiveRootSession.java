package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.facts.RootGrants;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.policy.session.RootSession;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * The root session that this browser already has.
 *
 * @param id id of the user session
 * @param grant what it was opened for
 */
record LiveRootSession(String id, RootSession grant) {

    /** The session of the browser's cookie, as far as it has a live grant. */
    static Optional<LiveRootSession> ofBrowser(RootSignIn signIn) {
        RootGrants grants = new RootGrants(signIn.session(), signIn.realm());
        return session(signIn)
                .filter(live ->
                        grants.look(live.getId(), signIn.user().getId(), null).permitted())
                .flatMap(live -> grants.find(live.getId()).map(grant -> new LiveRootSession(live.getId(), grant)));
    }

    private static Optional<UserSessionModel> session(RootSignIn signIn) {
        AuthResult cookie = AuthenticationManager.authenticateIdentityCookie(signIn.session(), signIn.realm(), true);
        UserModel root = signIn.user();
        return Optional.ofNullable(cookie)
                .map(AuthResult::session)
                .filter(live -> live.getUser() != null && live.getUser().getId().equals(root.getId()));
    }
}
