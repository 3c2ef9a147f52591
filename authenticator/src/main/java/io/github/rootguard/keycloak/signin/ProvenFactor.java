package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.credential.SecurityKeyModels;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.enrollment.AuthenticatorPolicy;
import io.github.rootguard.policy.enrollment.SecurityKeyFacts;
import io.github.rootguard.policy.mfa.FactorProof;
import java.util.Optional;

/**
 * Keeps how far an authenticator proves the second factor: one that no longer counts still shows who asks for another
 * one, and root is told why it does not count.
 */
final class ProvenFactor {
    private ProvenFactor() {}

    /**
     * Keeps it.
     *
     * @param credentialId id of the bound authenticator that has just proved itself
     */
    static void keep(RootSignIn signIn, String credentialId) {
        BoundAuthenticator used = new RootAuthenticators(signIn.session(), signIn.realm(), signIn.user())
                .find(credentialId)
                .orElseThrow();
        Optional<RuleId> broken = new AuthenticatorPolicy(signIn.policy().settings())
                .decide(used.facts())
                .first()
                .map(Violation::rule);
        if (broken.isEmpty()) {
            signIn.progress().factorIsProven(FactorProof.FULL);
        } else {
            signIn.progress().factorIsProven(FactorProof.TO_ENROLL);
            signIn.progress()
                    .keepUnfit(
                            new Progress.Unfit(broken.get(), model(signIn, used).orElse("")));
        }
    }

    private static Optional<String> model(RootSignIn signIn, BoundAuthenticator used) {
        return Optional.ofNullable(used.facts().securityKey())
                .map(SecurityKeyFacts::aaguid)
                .flatMap(SecurityKeyModels.of(signIn.session())::name);
    }
}
