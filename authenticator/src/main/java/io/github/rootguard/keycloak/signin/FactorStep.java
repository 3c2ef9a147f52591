package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.RootRecoveryCodes;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.models.utils.FormMessage;

/** Asks for root's second factor: for an authenticator, or for a recovery code where root says that all are lost. */
public final class FactorStep implements Step {
    private static final String USE_CODE = "recover";
    private static final String USE_AUTHENTICATOR = "back";

    private final boolean passwordProven;

    public FactorStep(boolean passwordProven) {
        this.passwordProven = passwordProven;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        return current(signIn).page(signIn.showing("recoveryOffered", hasCodes(signIn)), errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return switches(signIn) || current(signIn).posted(signIn);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        if (switches(signIn)) {
            signIn.progress().recovery().ask(signIn.posted(USE_CODE));
            return List.of();
        }
        return current(signIn).submit(signIn);
    }

    private Step current(RootSignIn signIn) {
        return signIn.progress().recovery().asked() && hasCodes(signIn)
                ? new RecoveryStep(passwordProven)
                : new ChallengeStep(passwordProven);
    }

    private static boolean switches(RootSignIn signIn) {
        return signIn.posted(USE_CODE) || signIn.posted(USE_AUTHENTICATOR);
    }

    private static boolean hasCodes(RootSignIn signIn) {
        return new RootRecoveryCodes(signIn.session(), signIn.user()).usable();
    }
}
