package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.RestartLogin;
import io.github.rootguard.keycloak.signin.RootSignIn;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * A required action in which root changes something of its own: asked for by an application, after a proof of the last
 * minutes whatever the realm says about their age, and in a session for a task that includes root's own account.
 */
abstract class OwnAccountAction implements RequiredActionProvider {
    @Override
    public final InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public final int getMaxAuthAge(KeycloakSession session) {
        return OwnAccountTask.MAX_AUTH_AGE_SECONDS;
    }

    @Override
    public final void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public final void requiredActionChallenge(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        if (!signIn.isRoot()) {
            context.ignore();
        } else if (OwnAccountTask.allows(signIn)) {
            show(context, signIn);
        } else {
            context.challenge(OwnAccountTask.refusal(signIn));
        }
    }

    @Override
    public final void processAction(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        if (!signIn.isRoot() || abandoned(signIn)) {
            context.cancel();
        } else if (RestartLogin.asked(signIn)) {
            context.challenge(RestartLogin.response(signIn));
        } else if (OwnAccountTask.allows(signIn)) {
            process(context, signIn);
        } else {
            context.challenge(OwnAccountTask.refusal(signIn));
        }
    }

    @Override
    public final void close() {}

    /** Whether root gave up on a page of this action. */
    boolean abandoned(RootSignIn signIn) {
        return false;
    }

    /** Shows the first page. */
    abstract void show(RequiredActionContext context, RootSignIn signIn);

    /** Takes what was posted. */
    abstract void process(RequiredActionContext context, RootSignIn signIn);
}
