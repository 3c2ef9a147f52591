package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.facts.SignInApprovals;
import io.github.rootguard.keycloak.signin.RestartLogin;
import io.github.rootguard.keycloak.signin.RootSignIn;
import java.util.List;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.utils.FormMessage;

/** The required action {@code root-guard-everyday-admin}: root creates an administrator for daily work. */
final class EverydayAdminAction implements RequiredActionProvider {
    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        if (open(signIn)) {
            context.challenge(new EverydayAdminStep().page(signIn, List.of()));
        } else {
            context.ignore();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        EverydayAdminStep step = new EverydayAdminStep();
        if (!open(signIn)) {
            context.cancel();
        } else if (RestartLogin.asked(signIn)) {
            context.challenge(RestartLogin.response(signIn));
        } else if (signIn.posted(EverydayAdminStep.SKIP)) {
            leave(context);
        } else if (step.posted(signIn)) {
            List<FormMessage> wrong = step.submit(signIn);
            context.challenge(step.page(signIn, wrong));
        } else if (signIn.posted("continue")) {
            context.success();
        } else {
            context.challenge(step.page(signIn, List.of()));
        }
    }

    @Override
    public void close() {}

    private static void leave(RequiredActionContext context) {
        String asked = context.getAuthenticationSession().getClientNote(Constants.KC_ACTION);
        if (EverydayAdminActionFactory.PROVIDER_ID.equals(asked)) {
            context.cancel();
        } else {
            context.success();
        }
    }

    /** Every root session may create everyday administrators, whatever its task. */
    private static boolean open(RootSignIn signIn) {
        return signIn.isRoot()
                && (new SignInApprovals(signIn.session()).find(signIn.login()).isPresent()
                        || LiveRootSession.ofBrowser(signIn).isPresent());
    }
}
