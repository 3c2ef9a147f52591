package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.Enrollment;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.keycloak.signin.EnrollmentStep;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.models.utils.FormMessage;

/** Adds an authenticator, as long as there is room for one. */
final class AuthenticatorAdditionStep implements Step {
    private final ManagingState state;
    private final RootSignIn signIn;
    private final OwnAuthenticators own;
    private final EnrollmentStep enrollment;

    AuthenticatorAdditionStep(ManagingState state, RootSignIn signIn) {
        this.state = state;
        this.signIn = signIn;
        this.own = new OwnAuthenticators(signIn);
        this.enrollment = new EnrollmentStep(this::bind);
    }

    @Override
    public Response page(RootSignIn request, List<FormMessage> errors) {
        return enrollment.page(request.showing("cancellable", true), errors);
    }

    @Override
    public boolean posted(RootSignIn request) {
        return enrollment.posted(request);
    }

    @Override
    public List<FormMessage> submit(RootSignIn request) {
        if (!own.takeTurn()) {
            return List.of(AuthenticatorMessages.busy());
        }
        if (!own.mayAdd()) {
            state.clear();
            return List.of(AuthenticatorMessages.noRoom(request));
        }
        return enrollment.submit(request);
    }

    private void bind(Enrollment enrolled) {
        own.stored().bind(enrolled);
        CredentialEvents.updated(signIn.event(), enrolled.credentialType());
        signIn.progress().forgetPending();
        state.tell("rootGuardAuthenticatorsWasAdded");
        state.clear();
    }
}
