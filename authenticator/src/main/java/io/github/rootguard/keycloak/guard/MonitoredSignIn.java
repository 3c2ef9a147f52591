package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.event.PolicyEvents;
import io.github.rootguard.keycloak.facts.LoginKind;
import io.github.rootguard.keycloak.facts.SignInFactsReader;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.signin.SignInPolicy;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a realm in monitor mode keeps of a sign-in of root that passed the gate by: one record a request, because a
 * sign-in makes several sessions in a row.
 */
final class MonitoredSignIn {
    private static final String RECORDED = MonitoredSignIn.class.getName();

    private final KeycloakSession session;
    private final RealmModel realm;

    MonitoredSignIn(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Records a session, with every rule that the sign-in would have met at the gate. */
    void record(UserModel root, @Nullable AuthenticationSessionModel login) {
        record(root, session.getContext().getClient(), decision(root, login));
    }

    /** Records the use of a session. */
    void record(UserModel root, @Nullable ClientModel client, Decision decision) {
        if (session.getAttribute(RECORDED) == null) {
            session.setAttribute(RECORDED, true);
            PolicyEvents.wouldRefuse(session, realm, root.getId(), client, decision);
        }
    }

    private Decision decision(UserModel root, @Nullable AuthenticationSessionModel login) {
        if (login == null || !new LoginKind(session, login).interactive()) {
            return RootSessionOpening.ONLY_INTERACTIVE;
        }
        return new SignInPolicy(RealmPolicies.of(session, realm).settings())
                .decide(SignInFactsReader.read(session, realm, root, login).build());
    }
}
