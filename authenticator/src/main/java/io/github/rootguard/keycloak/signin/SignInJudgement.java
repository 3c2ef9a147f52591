package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.facts.SignInFactsReader;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.signin.SignInFacts;
import io.github.rootguard.policy.signin.SignInPolicy;

/**
 * What the policy says about a sign-in of root as far as it has come. The gate and the steps of login flows ask the same
 * question, so that none of them asks root for what another one has.
 */
public final class SignInJudgement {
    private SignInJudgement() {}

    /** The decision; its first violation is what to ask root for next. */
    public static Decision of(RootSignIn signIn) {
        return new SignInPolicy(signIn.policy().settings()).decide(facts(signIn));
    }

    private static SignInFacts facts(RootSignIn signIn) {
        SignInFacts.Builder facts =
                SignInFactsReader.read(signIn.session(), signIn.realm(), signIn.user(), signIn.login());
        if (signIn.progress().passwordProven()) {
            facts.passwordProven(true);
        }
        return facts.factorProof(signIn.progress().factorProof())
                .task(signIn.progress().task().orElse(null))
                .reason(signIn.progress().reason().orElse(null))
                .build();
    }
}
