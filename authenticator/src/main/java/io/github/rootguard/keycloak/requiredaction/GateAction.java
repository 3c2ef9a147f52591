package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.RootSignIn;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

/** The required action {@code root-guard-gate}: what root shows before there is a session. */
final class GateAction implements RequiredActionProvider {
    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        new GateTrigger(new RootSignIn(context)).evaluate();
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        if (signIn.isRoot()) {
            new Gate(context).show();
        } else {
            context.ignore();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        if (signIn.isRoot()) {
            new Gate(context).process();
        } else {
            context.cancel();
        }
    }

    @Override
    public void close() {}
}
