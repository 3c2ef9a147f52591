package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.keycloak.password.PasswordHistory;
import io.github.rootguard.keycloak.settings.PasswordMark;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.keycloak.signin.HashedPassword;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.succession.UserSessions;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.settings.RootPolicySettings;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Stores root's password the way Keycloak does, with its history. */
final class RootPassword {
    private RootPassword() {}

    /** Stores the password and gives the mark that it keeps the rules of these settings. */
    static PasswordMark store(
            KeycloakSession session,
            RealmModel realm,
            UserModel root,
            HashedPassword password,
            RootPolicySettings settings) {
        PasswordCredentialModel credential = password.toCredential();
        PasswordCredentialProvider passwords = (PasswordCredentialProvider)
                session.getProvider(CredentialProvider.class, PasswordCredentialProviderFactory.PROVIDER_ID);
        new PasswordHistory(session, root).rememberPresent();
        TrustedWrites.run(session, () -> passwords.createCredential(realm, root, credential));
        return PasswordMark.of(credential.getCreatedDate(), settings.password());
    }

    /**
     * Changes the password of the root user who is signing in, renews the mark in the policy, and ends every session but
     * the one that this browser has: whoever knew the old password is out.
     */
    static void change(RootSignIn signIn, Secret password) {
        HashedPassword hashed = HashedPassword.of(signIn.session(), signIn.realm(), password);
        PasswordMark mark = store(
                signIn.session(),
                signIn.realm(),
                signIn.user(),
                hashed,
                signIn.policy().settings());
        RealmPolicies.store(signIn.session(), signIn.realm(), signIn.policy().withPasswordMark(mark));
        endOtherSessions(signIn);
        CredentialEvents.updated(signIn.event(), PasswordCredentialModel.TYPE);
    }

    private static void endOtherSessions(RootSignIn signIn) {
        LiveRootSession.ofBrowser(signIn)
                .ifPresentOrElse(
                        live -> UserSessions.endAllBut(signIn.session(), signIn.realm(), signIn.user(), live.id()),
                        () -> UserSessions.endAll(signIn.session(), signIn.realm(), signIn.user()));
    }
}
