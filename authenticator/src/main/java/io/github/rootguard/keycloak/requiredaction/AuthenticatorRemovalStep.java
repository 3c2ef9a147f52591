package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.keycloak.signin.AuthenticatorRows;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;

/** Asks whether an authenticator is really to be removed. */
final class AuthenticatorRemovalStep implements Step {
    private static final String CREDENTIAL = "credentialId";
    private static final String CONTINUE = "continue";

    private final ManagingState state;
    private final BoundAuthenticator authenticator;

    AuthenticatorRemovalStep(ManagingState state, BoundAuthenticator authenticator) {
        this.state = state;
        this.authenticator = authenticator;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        return signIn.page(
                "root-guard-authenticators",
                Map.of("step", "remove", "authenticators", AuthenticatorRows.of(signIn, List.of(authenticator))),
                errors);
    }

    /** The page names the authenticator, so that the button of an older page does not remove another one. */
    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(CONTINUE)
                && signIn.field(CREDENTIAL).filter(authenticator.id()::equals).isPresent();
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        OwnAuthenticators own = new OwnAuthenticators(signIn);
        if (!own.takeTurn()) {
            return List.of(AuthenticatorMessages.busy());
        }
        state.clear();
        Optional<BoundAuthenticator> present = own.find(Optional.of(authenticator.id()));
        if (present.isEmpty()) {
            return List.of(new FormMessage(null, "rootGuardAuthenticatorsGone"));
        }
        if (!own.mayRemove(present.get())) {
            return List.of(AuthenticatorMessages.needed(signIn));
        }
        String type = own.stored().remove(present.get());
        CredentialEvents.removed(
                signIn.event(), type, authenticator.id(), present.get().label());
        state.tell("rootGuardAuthenticatorsWasRemoved");
        return List.of();
    }
}
