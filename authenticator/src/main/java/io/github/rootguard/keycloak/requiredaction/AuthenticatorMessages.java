package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.RootSignIn;
import org.keycloak.models.utils.FormMessage;

/** Why an authenticator cannot be added or removed now. */
final class AuthenticatorMessages {
    private AuthenticatorMessages() {}

    /** There are as many as may be. */
    static FormMessage noRoom(RootSignIn signIn) {
        return new FormMessage(
                null,
                "rootGuardAuthenticatorsFull",
                signIn.policy().settings().mfa().maxAuthenticators());
    }

    /** It is one of the last. */
    static FormMessage needed(RootSignIn signIn) {
        return new FormMessage(
                null,
                "rootGuardAuthenticatorsNeeded",
                signIn.policy().settings().mfa().minAuthenticators());
    }

    /** Another request is changing them at this moment. */
    static FormMessage busy() {
        return new FormMessage(null, "rootGuardAuthenticatorsBusy");
    }
}
