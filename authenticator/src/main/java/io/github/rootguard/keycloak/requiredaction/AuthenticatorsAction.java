package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.RootSignIn;
import org.keycloak.authentication.RequiredActionContext;

/**
 * The required action {@code root-guard-authenticators}: root lists, adds, renames and removes its authenticators, in a
 * session for a task that includes its own account.
 */
final class AuthenticatorsAction extends OwnAccountAction {
    @Override
    void show(RequiredActionContext context, RootSignIn signIn) {
        new ManageAuthenticators(context).show();
    }

    @Override
    void process(RequiredActionContext context, RootSignIn signIn) {
        new ManageAuthenticators(context).process();
    }
}
