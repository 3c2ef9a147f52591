package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.Guessing;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;

/** Asks for the password and a second factor anew, because the sign-in is too old to make a key. */
final class AccessKeyProofStep implements Step {
    private static final String TEMPLATE = "access-keys-proof";
    private static final String PROVE = "prove";

    private final AccessKeyProof proof;

    AccessKeyProofStep(AccessKeyProof proof) {
        this.proof = proof;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        Map<String, Object> data = new HashMap<>();
        new StockPassword(signIn).ask(data);
        new StockSecondFactors(signIn).askAnew(data);
        data.put("possible", possible(signIn));
        return signIn.page(TEMPLATE, data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(PROVE);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        if (!possible(signIn)) {
            return List.of();
        }
        Guessing guessing = new Guessing(signIn);
        Optional<FormMessage> refused = guessing.refusal();
        if (refused.isPresent()) {
            return List.of(refused.get());
        }
        Optional<FormMessage> wrong =
                new StockPassword(signIn).wrong().or(() -> new StockSecondFactors(signIn).wrongAnew());
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
    private static boolean possible(RootSignIn signIn) {
        return !signIn.isRoot() && (new StockPassword(signIn).any() || new StockSecondFactors(signIn).any());
    }
}
