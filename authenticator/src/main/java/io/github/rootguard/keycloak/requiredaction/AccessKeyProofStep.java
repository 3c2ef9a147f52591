package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.Guessing;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;

/** Asks for the password and a second factor anew, because the sign-in is too old to make a key. */
final class AccessKeyProofStep implements Step {
    private static final String TEMPLATE = "access-keys-proof";
    private static final String PASSWORD = "password";
    private static final String PROVE = "prove";

    private final AccessKeyProof proof;

    AccessKeyProofStep(AccessKeyProof proof) {
        this.proof = proof;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        Map<String, Object> data = new HashMap<>();
        boolean password = hasPassword(signIn);
        data.put("passwordRequired", password);
        new StockSecondFactors(signIn).askAnew(data);
        data.put("possible", possible(signIn, password));
        return signIn.page(TEMPLATE, data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(PROVE);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        if (!possible(signIn, hasPassword(signIn))) {
            return List.of();
        }
        Guessing guessing = new Guessing(signIn);
        Optional<FormMessage> refused = guessing.refusal();
        if (refused.isPresent()) {
            return List.of(refused.get());
        }
        Optional<FormMessage> wrong = wrongPassword(signIn).or(() -> new StockSecondFactors(signIn).wrongAnew());
        if (wrong.isPresent()) {
            guessing.failed();
            signIn.event().clone().error("invalid_user_credentials");
            return List.of(wrong.get());
        }
        guessing.succeeded();
        proof.shown();
        return List.of();
    }

    /** Root proves itself to the gate, and whoever has neither password nor second factor has to sign in again. */
    private static boolean possible(RootSignIn signIn, boolean password) {
        return !signIn.isRoot() && (password || new StockSecondFactors(signIn).any());
    }

    private static boolean hasPassword(RootSignIn signIn) {
        return signIn.user().credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    private static Optional<FormMessage> wrongPassword(RootSignIn signIn) {
        if (!hasPassword(signIn)) {
            return Optional.empty();
        }
        boolean right = signIn.rawField(PASSWORD)
                .filter(typed -> !typed.isEmpty())
                .filter(typed -> signIn.user().credentialManager().isValid(UserCredentialModel.password(typed)))
                .isPresent();
        return right ? Optional.empty() : Optional.of(new FormMessage(PASSWORD, "rootGuardPasswordInvalid"));
    }
}
