package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.activity.OpenedSession;
import io.github.rootguard.keycloak.activity.RootActivity;
import io.github.rootguard.keycloak.activity.SignInCount;
import io.github.rootguard.keycloak.facts.AccessKeyUse;
import io.github.rootguard.keycloak.facts.RootGrants;
import io.github.rootguard.keycloak.facts.SignInApproval;
import io.github.rootguard.keycloak.facts.SignInApprovals;
import io.github.rootguard.keycloak.install.GateCondition;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.session.RootSession;
import io.github.rootguard.policy.signin.SignInBudget;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Creates the session of root that the gate approved, and no other. */
final class RootSessionOpening {
    static final Decision ONLY_ONLINE = deny(RuleId.PERSISTENT_SESSION_REQUIRED);

    static final Decision ONLY_INTERACTIVE = deny(RuleId.INTERACTIVE_SIGN_IN_ONLY);

    private static final int ID = 0;
    private static final int REMEMBER_ME = 6;
    private static final int ARGUMENTS = 10;

    private final KeycloakSession session;
    private final UserSessionProvider sessions;
    private final SignInApprovals approvals;

    RootSessionOpening(KeycloakSession session, UserSessionProvider sessions) {
        this.session = session;
        this.sessions = sessions;
        this.approvals = new SignInApprovals(session);
    }

    @Nullable
    Object open(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        Arguments given = new Arguments(arguments);
        RealmModel realm = given.first(RealmModel.class).orElseThrow();
        UserModel root = given.first(UserModel.class).orElseThrow();
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        if (AccessKeyUse.underWay(session, root.getId())
                && given.contains(SessionPersistenceState.TRANSIENT)
                && ChokePoints.inPlace(session)) {
            return Interfaces.call(sessions, method, arguments);
        }
        Optional<SignInApproval> approval = approvals.find(login);
        Decision decision = judge(given, arguments, realm, root, approval);
        if (approval.isEmpty() && RealmPolicies.of(session, realm).monitors()) {
            new MonitoredSignIn(session, realm).record(root, login);
            return Interfaces.call(sessions, method, arguments);
        }
        if (!decision.permitted() || approval.isEmpty() || arguments == null) {
            GateRepair.later(session, realm);
            throw SignInRefusal.of(session, realm, root, decision);
        }
        endEarlierSessions(realm, root);
        RealmPolicy policy = RealmPolicies.of(session, realm);
        RootSession grant = RootSession.begin(
                root.getId(),
                approval.get().clientId(),
                approval.get().task(),
                policy.settings(),
                KeycloakClock.INSTANCE.instant());
        String sessionId = approval.get().sessionId();
        new RootGrants(session, realm).open(sessionId, login.getParentSession().getId(), grant);
        keep(realm, sessionId, grant, approval.get());
        approvals.use(login);
        @Nullable Object[] own = arguments.clone();
        own[ID] = sessionId;
        own[REMEMBER_ME] = false;
        return Interfaces.call(sessions, method, own);
    }

    /** In the transaction of the session: there is none without a record. */
    private void keep(RealmModel realm, String sessionId, RootSession grant, SignInApproval approval) {
        RootActivity activity = new RootActivity(session, realm);
        SignInBudget budget =
                new SignInBudget(RealmPolicies.of(session, realm).settings().signInsPer30Days());
        int signIns = SignInCount.withThisOne(session, realm, grant.start());
        ClientConnection connection = session.getContext().getConnection();
        String address = connection == null ? null : connection.getRemoteHost();
        activity.opened(sessionId, grant, new OpenedSession(approval.reason(), address, budget.exceededBy(signIns)));
    }

    private Decision judge(
            Arguments given,
            @Nullable Object @Nullable [] arguments,
            RealmModel realm,
            UserModel root,
            Optional<SignInApproval> approval) {
        if (!RealmPolicies.of(session, realm).intact()) {
            return deny(RuleId.SINGLE_POLICY);
        }
        if (!ChokePoints.inPlace(session) || !GateCondition.of(realm).sound()) {
            return deny(RuleId.CHOKE_POINTS_IN_PLACE);
        }
        boolean persistent = arguments != null
                && arguments.length == ARGUMENTS
                && given.first(SessionPersistenceState.class)
                        .filter(SessionPersistenceState.PERSISTENT::equals)
                        .isPresent();
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        boolean thisLogin =
                login != null && given.contains(login.getParentSession().getId());
        if (approval.isEmpty() || !approval.get().userId().equals(root.getId()) || !thisLogin) {
            return ONLY_INTERACTIVE;
        }
        return persistent ? Decision.permit() : ONLY_ONLINE;
    }

    private void endEarlierSessions(RealmModel realm, UserModel root) {
        RootGrants grants = new RootGrants(session, realm);
        sessions.getUserSessionsStream(realm, root)
                .map(UserSessionModel::getId)
                .toList()
                .forEach(grants::close);
        sessions.removeUserSessions(realm, root);
        sessions.getOfflineUserSessionsStream(realm, root)
                .toList()
                .forEach(offline -> sessions.removeOfflineUserSession(realm, offline));
    }

    private static Decision deny(RuleId rule) {
        return Decision.deny(List.of(new Violation(rule, ViolationKind.FORBIDDEN)));
    }
}
