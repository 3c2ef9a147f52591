package io.github.rootguard.keycloak.facts;

import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.settings.PasswordMark;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.signin.SignInFacts;
import org.keycloak.Config;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Reads what can be known of a sign-in of root without asking a person. */
public final class SignInFactsReader {
    private SignInFactsReader() {}

    /** Facts of the sign-in; what root has to show on the gate's pages is still missing. */
    public static SignInFacts.Builder read(
            KeycloakSession session, RealmModel realm, UserModel root, AuthenticationSessionModel login) {
        RootAuthenticators authenticators = new RootAuthenticators(session, realm, root);
        RootPolicySettings settings = RealmPolicies.of(session, realm).settings();
        LoginProofs proofs = new LoginProofs(realm, login);
        return SignInFacts.builder()
                .masterRealm(Config.getAdminRealm().equals(realm.getName()))
                .address(session.getContext().getConnection().getRemoteAddr())
                .clientId(login.getClient().getClientId())
                .flowClosed(FlowClosure.closed(login, root.getId()))
                .persistentSession(new LoginKind(session, login).persistent())
                .passwordReset(proofs.passwordReset())
                .passwordProven(proofs.password())
                .passwordQualityCurrent(passwordQualityCurrent(session, realm, root))
                .boundFactors(authenticators.bound().size())
                .fittingFactors(authenticators.fitting(settings).size());
    }

    private static boolean passwordQualityCurrent(KeycloakSession session, RealmModel realm, UserModel root) {
        RealmPolicy policy = RealmPolicies.of(session, realm);
        PasswordMark mark = policy.passwordMark().orElse(null);
        CredentialModel password = root.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .orElse(null);
        return mark != null
                && password != null
                && password.getCreatedDate() != null
                && mark.proves(password.getCreatedDate(), policy.settings().password());
    }
}
