package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.RecoveryCodeVerifiers;
import io.github.rootguard.keycloak.credential.RootRecoveryCodes;
import io.github.rootguard.keycloak.credential.RootRecoveryCodesCredentialModel;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.keycloak.signin.RecoveryCodesStep;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.utils.FormMessage;

/** The pages on which root looks after its authenticators. Each change is made and recorded at once. */
final class ManageAuthenticators {
    private static final String DONE = "done";
    private static final String CANCEL = "cancel";

    private final RequiredActionContext context;
    private final RootSignIn signIn;
    private final ManagingState state;

    ManageAuthenticators(RequiredActionContext context) {
        this.context = context;
        this.signIn = new RootSignIn(context);
        this.state = new ManagingState(signIn);
    }

    void show() {
        context.challenge(step().page(signIn, crowdedOut()));
    }

    void process() {
        if (signIn.posted(DONE)) {
            leave();
            context.success();
            return;
        }
        if (signIn.posted(CANCEL)) {
            leave();
            show();
            return;
        }
        List<FormMessage> full = crowdedOut();
        Step step = step();
        List<FormMessage> wrong = full.isEmpty() && step.posted(signIn) ? step.submit(signIn) : full;
        context.challenge(step().page(signIn, wrong));
    }

    /** Ends an addition for which there is no room any more, because another tab took it. */
    private List<FormMessage> crowdedOut() {
        if (!state.adding() || new OwnAuthenticators(signIn).mayAdd()) {
            return List.of();
        }
        leave();
        return List.of(AuthenticatorMessages.noRoom(signIn));
    }

    private void leave() {
        state.clear();
        signIn.progress().forgetPending();
    }

    private Step step() {
        if (state.adding()) {
            return new AuthenticatorAdditionStep(state, signIn);
        }
        if (state.makingCodes()) {
            return new RecoveryCodesStep(CANCEL, this::replaceCodes, state::clear);
        }
        Optional<BoundAuthenticator> removing = new OwnAuthenticators(signIn).find(state.removing());
        return removing.isPresent()
                ? new AuthenticatorRemovalStep(state, removing.get())
                : new AuthenticatorListStep(state);
    }

    private void replaceCodes(RecoveryCodeVerifiers codes) {
        new RootRecoveryCodes(signIn.session(), signIn.user()).replace(codes);
        CredentialEvents.recoveryCodes(
                signIn.event(),
                RootRecoveryCodesCredentialModel.TYPE,
                codes.verifiers().size());
        state.tell("rootGuardAuthenticatorsCodesMade");
        state.clear();
    }
}
