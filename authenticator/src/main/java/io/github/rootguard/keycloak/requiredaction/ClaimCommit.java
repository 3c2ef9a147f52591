package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.RootTotpCredentialModel;
import io.github.rootguard.keycloak.credential.RootTotps;
import io.github.rootguard.keycloak.credential.TotpEnrollment;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.keycloak.facts.RootRole;
import io.github.rootguard.keycloak.install.RealmInstaller;
import io.github.rootguard.keycloak.settings.PasswordMark;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.policy.nomination.Nomination;
import java.util.List;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Makes the nominee root: everything in the transaction of this request, or nothing. */
final class ClaimCommit {
    private static final String LOCK = "root-guard.claim.";
    private static final int LOCK_SECONDS = 60;

    private final RootSignIn signIn;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    ClaimCommit(RootSignIn signIn) {
        this.signIn = signIn;
        this.session = signIn.session();
        this.realm = signIn.realm();
        this.user = signIn.user();
    }

    /** Commits the claim; false when somebody else committed this nomination first. */
    boolean commit(Nomination nomination) {
        String lock = LOCK + realm.getId() + "." + nomination.codeVerifier();
        if (!session.singleUseObjects().putIfAbsent(lock, LOCK_SECONDS)) {
            return false;
        }
        releaseOnRollback(lock);
        HashedPassword password = signIn.progress().password().orElseThrow();
        TotpEnrollment enrollment = signIn.progress().enrollment().orElseThrow();
        RealmPolicy policy = signIn.policy();
        TrustedWrites.run(session, () -> {
            policy.rootUserId()
                    .filter(id -> !id.equals(user.getId()))
                    .ifPresent(former -> new FormerRoot(session, realm, former).release());
            endEverythingElse();
            PasswordMark mark = RootPassword.store(session, realm, user, password, policy.settings());
            RootTotps authenticators = new RootTotps(session, realm, user);
            authenticators.unbindAll();
            authenticators.bind(enrollment);
            CredentialEvents.updated(signIn.context().getEvent(), PasswordCredentialModel.TYPE);
            CredentialEvents.updated(signIn.context().getEvent(), RootTotpCredentialModel.TYPE);
            RootRole.of(session, realm).ifPresent(user::grantRole);
            RealmPolicies.store(session, realm, policy.claimedBy(user.getId(), mark));
            // Until now an administrator could have switched the gate off again.
            RealmInstaller.repair(session, realm);
        });
        return true;
    }

    private void releaseOnRollback(String lock) {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {}

            @Override
            protected void rollbackImpl() {
                session.singleUseObjects().remove(lock);
            }
        });
    }

    private void endEverythingElse() {
        AuthenticatorUtil.logoutOtherSessions(signIn.context());
        session.sessions().removeUserSessions(realm, user);
        session.sessions()
                .getOfflineUserSessionsStream(realm, user)
                .toList()
                .forEach(offline -> session.sessions().removeOfflineUserSession(realm, offline));
        List<String> consented = session.users()
                .getConsentsStream(realm, user.getId())
                .map(consent -> consent.getClient().getId())
                .toList();
        consented.forEach(client -> session.users().revokeConsentForClient(realm, user.getId(), client));
        List<CredentialModel> factors = user.credentialManager()
                .getStoredCredentialsStream()
                .filter(stored -> StockSecondFactors.TYPES.contains(stored.getType()))
                .toList();
        for (CredentialModel factor : factors) {
            user.credentialManager().removeStoredCredentialById(factor.getId());
            CredentialEvents.removed(signIn.context().getEvent(), factor.getType());
        }
        user.getRequiredActionsStream().toList().forEach(user::removeRequiredAction);
        // A link to a new address that was asked for earlier must not move root's address.
        user.removeAttribute(UserModel.EMAIL_PENDING);
    }
}
