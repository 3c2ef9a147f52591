package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.Enrollment;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.policy.mfa.FactorProof;

/** Binds an authenticator to root's account, in place of the one that root gave up for it. */
public final class AuthenticatorBinding {
    private AuthenticatorBinding() {}

    /** Binds one that has proved itself in this sign-in, which is a proof of the second factor, too. */
    public static void bind(RootSignIn signIn, Enrollment enrolled) {
        RootAuthenticators authenticators = signIn.authenticators();
        signIn.progress()
                .replaced()
                .flatMap(authenticators::find)
                .map(authenticators::remove)
                .ifPresent(type -> CredentialEvents.removed(signIn.event(), type));
        authenticators.bind(enrolled);
        CredentialEvents.updated(signIn.event(), enrolled.credentialType());
        signIn.progress().factorIsProven(FactorProof.FULL);
        signIn.progress().forgetPending();
    }
}
