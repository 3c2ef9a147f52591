package io.github.rootguard.keycloak.posture;

import io.github.rootguard.keycloak.activity.RootActivity;
import io.github.rootguard.keycloak.credential.AccessKeyCredentialModel;
import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.settings.PasswordMark;
import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import io.github.rootguard.policy.enrollment.AuthenticatorFacts;
import io.github.rootguard.policy.posture.AuthenticatorCountCheck;
import io.github.rootguard.policy.posture.AuthenticatorHealthCheck;
import io.github.rootguard.policy.posture.DrillCheck;
import io.github.rootguard.policy.posture.EverydayUseCheck;
import io.github.rootguard.policy.posture.RootPasswordCheck;
import io.github.rootguard.policy.signin.SignInBudget;
import java.util.List;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** What is known of the root user. */
final class RootFacts {
    private RootFacts() {}

    static EverydayUseCheck.Facts use(ViewedRealm realm) {
        return new EverydayUseCheck.Facts(
                activity(realm).signInsSince(SignInBudget.since(realm.now())),
                new SignInBudget(realm.policy().settings().signInsPer30Days()));
    }

    static DrillCheck.Facts drill(ViewedRealm realm) {
        return new DrillCheck.Facts(activity(realm).lastSignIn(realm.root().getId()), realm.now());
    }

    static AuthenticatorCountCheck.Facts count(ViewedRealm realm) {
        return new AuthenticatorCountCheck.Facts(
                fitting(realm).size(), authenticators(realm).bound().size());
    }

    static List<AuthenticatorFacts> counting(ViewedRealm realm) {
        return fitting(realm).stream().map(BoundAuthenticator::facts).toList();
    }

    static AuthenticatorHealthCheck.Facts health(ViewedRealm realm) {
        return new AuthenticatorHealthCheck.Facts(
                authenticators(realm).bound().stream()
                        .map(each -> new AuthenticatorHealthCheck.Bound(each.facts(), each.created()))
                        .toList(),
                RealmPolicyComponentFactory.options(realm.session())
                        .fidoMetadata()
                        .given(),
                realm.now());
    }

    static Integer accessKeys(ViewedRealm realm) {
        return Math.toIntExact(realm.root()
                .credentialManager()
                .getStoredCredentialsByTypeStream(AccessKeyCredentialModel.TYPE)
                .count());
    }

    static RootPasswordCheck.Facts password(ViewedRealm realm) {
        Optional<CredentialModel> stored = realm.root()
                .credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst();
        Optional<PasswordMark> mark = realm.policy()
                .passwordMark()
                .filter(proof -> stored.map(CredentialModel::getCreatedDate)
                        .filter(created -> created == proof.createdMillis())
                        .isPresent());
        return new RootPasswordCheck.Facts(
                stored.isPresent(),
                mark.isPresent(),
                mark.map(PasswordMark::minLength).orElse(0));
    }

    private static List<BoundAuthenticator> fitting(ViewedRealm realm) {
        return authenticators(realm).fitting(realm.policy().settings());
    }

    private static RootAuthenticators authenticators(ViewedRealm realm) {
        return new RootAuthenticators(realm.session(), realm.realm(), realm.root());
    }

    private static RootActivity activity(ViewedRealm realm) {
        return new RootActivity(realm.session(), realm.realm());
    }
}
