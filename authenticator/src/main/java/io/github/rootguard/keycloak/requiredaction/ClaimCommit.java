package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.AccessKeyCredentialModel;
import io.github.rootguard.keycloak.credential.AccessKeys;
import io.github.rootguard.keycloak.credential.Enrollment;
import io.github.rootguard.keycloak.credential.RecoveryCodeVerifiers;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.credential.RootCredentials;
import io.github.rootguard.keycloak.credential.RootRecoveryCodes;
import io.github.rootguard.keycloak.credential.RootRecoveryCodesCredentialModel;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.facts.RootRole;
import io.github.rootguard.keycloak.install.RealmInstaller;
import io.github.rootguard.keycloak.settings.PasswordMark;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.keycloak.signin.HashedPassword;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.succession.FormerRoot;
import io.github.rootguard.keycloak.succession.NominationLock;
import io.github.rootguard.keycloak.succession.UserSessions;
import io.github.rootguard.policy.nomination.Nomination;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Makes the nominee root: everything in the transaction of this request, or nothing. */
final class ClaimCommit {
    private final RequiredActionContext context;
    private final RootSignIn signIn;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final EventBuilder event;

    ClaimCommit(RequiredActionContext context) {
        this.context = context;
        this.signIn = new RootSignIn(context);
        this.session = signIn.session();
        this.realm = signIn.realm();
        this.user = signIn.user();
        this.event = signIn.event();
    }

    /** Commits the claim; false while another request is claiming or withdrawing the nomination. */
    boolean commit(Nomination nomination) {
        if (!NominationLock.take(session, realm, nomination)) {
            return false;
        }
        HashedPassword password = signIn.progress().newPassword().kept().orElseThrow();
        List<Enrollment> enrollments = signIn.progress().enrollments();
        RealmPolicy policy = signIn.policy();
        Optional<UserModel> former = signIn.otherRoot();
        TrustedWrites.run(session, () -> {
            former.ifPresent(root -> new FormerRoot(session, realm, root).release(false));
            endEverythingElse();
            RootCredentials.removeAll(session, user).forEach(type -> CredentialEvents.removed(event, type));
            PasswordMark mark = RootPassword.store(session, realm, user, password, policy.settings());
            enrollments.forEach(new RootAuthenticators(session, realm, user)::bind);
            signIn.progress().recovery().accepted().ifPresent(this::bind);
            CredentialEvents.updated(event, PasswordCredentialModel.TYPE);
            enrollments.forEach(enrolled -> CredentialEvents.updated(event, enrolled.credentialType()));
            RootRole.of(session, realm).ifPresent(user::grantRole);
            RealmPolicies.store(session, realm, policy.claimedBy(user.getId(), mark));
            // Until now an administrator could have switched the gate off again.
            RealmInstaller.repair(session, realm);
        });
        former.ifPresent(root -> event.detail(EventDetails.FORMER_ROOT_ID, root.getId()));
        return true;
    }

    private void bind(RecoveryCodeVerifiers codes) {
        new RootRecoveryCodes(session, user).replace(codes);
        CredentialEvents.recoveryCodes(
                event, RootRecoveryCodesCredentialModel.TYPE, codes.verifiers().size());
    }

    private void endEverythingElse() {
        AuthenticatorUtil.logoutOtherSessions(context);
        UserSessions.endAll(session, realm, user);
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
            CredentialEvents.removed(event, factor.getType());
        }
        if (!signIn.policy().settings().accessKeys().rootAllowed()) {
            int keys = AccessKeys.removeAll(session, user);
            for (int each = 0; each < keys; each++) {
                CredentialEvents.removed(event, AccessKeyCredentialModel.TYPE);
            }
        }
        user.getRequiredActionsStream().toList().forEach(user::removeRequiredAction);
        // A link to a new address that was asked for earlier must not move root's address.
        user.removeAttribute(UserModel.EMAIL_PENDING);
    }
}
