package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.facts.AccessKeyUse;
import io.github.rootguard.keycloak.facts.RootGrants;
import io.github.rootguard.keycloak.facts.SignInApprovals;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.Decision;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Which of the sessions in Keycloak's store there are, as far as anybody is told. */
final class RootSessionSight {
    private final KeycloakSession session;
    private final SignInApprovals approvals;

    RootSessionSight(KeycloakSession session) {
        this.session = session;
        this.approvals = new SignInApprovals(session);
    }

    /** Whether the session is shown; root's only with a live grant. */
    boolean visible(UserSessionModel found, @Nullable Object @Nullable [] arguments) {
        return visible(found, arguments, RootGrants::judge);
    }

    /** As {@link #visible} for one of many that are listed, which is no use of the session: administrators do it. */
    boolean listed(UserSessionModel found, @Nullable Object @Nullable [] arguments) {
        return visible(found, arguments, RootGrants::look) && !(ForeignRead.now(session) && ofRoot(found));
    }

    private boolean visible(UserSessionModel found, @Nullable Object @Nullable [] arguments, Judgement judgement) {
        RealmModel realm = found.getRealm();
        if (!RealmPolicies.of(session, realm).guarded()) {
            return true;
        }
        UserModel user = found.getUser();
        if (user == null || !RealmPolicies.of(session, realm).isRoot(user.getId())) {
            return !staleUnderApprovedLogin(found, arguments);
        }
        // An approved sign-in gets a session of its own; the one before it is on its way out.
        return approvals.find(session.getContext().getAuthenticationSession()).isEmpty()
                && (judgement
                                .of(new RootGrants(session, realm), found.getId(), user.getId(), null)
                                .permitted()
                        || RealmPolicies.of(session, realm).monitors());
    }

    private boolean ofRoot(UserSessionModel found) {
        UserModel user = found.getUser();
        return user != null && RealmPolicies.of(session, found.getRealm()).isRoot(user.getId());
    }

    boolean visible(AuthenticatedClientSessionModel found) {
        UserSessionModel parent = found.getUserSession();
        return parent == null || visible(parent, null);
    }

    /** Refuses a client session unless the grant is live and the client is one that root may use. */
    void requireUsable(UserSessionModel found, ClientModel client) {
        RealmModel realm = found.getRealm();
        UserModel root = found.getUser();
        if (AccessKeyUse.underWay(session, root.getId())
                && found.getPersistenceState() == SessionPersistenceState.TRANSIENT) {
            return;
        }
        Decision decision = new RootGrants(session, realm).judge(found.getId(), root.getId(), client.getClientId());
        if (!decision.permitted() && RealmPolicies.of(session, realm).monitors()) {
            new MonitoredSignIn(session, realm).record(root, client, decision);
        } else if (!decision.permitted()) {
            throw SignInRefusal.of(session, realm, root, decision);
        }
    }

    /** Refuses an offline session, which nothing would end; a realm that only watches lets it pass. */
    void requireOnline(Arguments given) {
        Optional<UserSessionModel> online = given.first(UserSessionModel.class)
                .or(() -> given.first(AuthenticatedClientSessionModel.class)
                        .map(AuthenticatedClientSessionModel::getUserSession));
        RealmModel realm = online.map(UserSessionModel::getRealm)
                .orElseGet(() -> session.getContext().getRealm());
        if (online.isEmpty() || !RealmPolicies.of(session, realm).monitors()) {
            throw SignInRefusal.of(session, RootSessionOpening.ONLY_ONLINE);
        }
        new MonitoredSignIn(session, realm)
                .record(online.get().getUser(), session.getContext().getClient(), RootSessionOpening.ONLY_ONLINE);
    }

    /** The arguments of the same look-up with the id of the root session that this login led to. */
    Optional<Object[]> leadToRootSession(Method method, @Nullable Object @Nullable [] arguments) {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        Arguments given = new Arguments(arguments);
        if (login == null
                || arguments == null
                || !method.getName().equals("getUserSession")
                || !given.contains(login.getParentSession().getId())
                || !AuthenticatorUtil.isSSOAuthentication(login)
                || !RealmPolicies.of(session, login.getRealm()).guarded()) {
            return Optional.empty();
        }
        return new RootGrants(session, login.getRealm())
                .sessionOfLogin(login.getParentSession().getId())
                .map(sessionId -> new Object[] {login.getRealm(), sessionId});
    }

    /**
     * A dead session under the id of an approved login would be restarted for root in place, without passing the
     * creation of a session; hidden, it makes Keycloak create one.
     */
    private boolean staleUnderApprovedLogin(UserSessionModel found, @Nullable Object @Nullable [] arguments) {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        return login != null
                && new Arguments(arguments).contains(login.getParentSession().getId())
                && approvals.find(login).isPresent()
                && (found.getUser() == null || !AuthenticationManager.isSessionValid(found.getRealm(), found));
    }

    /** How the grant of a session is asked for. */
    @FunctionalInterface
    private interface Judgement {
        Decision of(RootGrants grants, String sessionId, String userId, @Nullable String askingClientId);
    }
}
