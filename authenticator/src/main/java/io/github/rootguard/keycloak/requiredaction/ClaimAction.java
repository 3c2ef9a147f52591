package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.Progress;
import io.github.rootguard.keycloak.signin.RootSignIn;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The required action {@code root-guard-claim}: a nominated user becomes root. */
final class ClaimAction implements RequiredActionProvider {
    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void initiatedActionCanceled(KeycloakSession session, AuthenticationSessionModel login) {
        new Progress(login, login.getAuthenticatedUser().getId()).claimIsCancelled();
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        ClaimOffer offer = new ClaimOffer(signIn);
        if (offer.stands() && !offer.asked()) {
            signIn.login().addRequiredAction(ClaimActionFactory.PROVIDER_ID);
        } else {
            signIn.login().removeRequiredAction(ClaimActionFactory.PROVIDER_ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        ClaimOffer offer = new ClaimOffer(signIn);
        if (offer.nomination().isPresent() || offer.accountChanged()) {
            new Claim(context).show();
        } else {
            context.ignore();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        new Claim(context).process();
    }

    @Override
    public void close() {}
}
