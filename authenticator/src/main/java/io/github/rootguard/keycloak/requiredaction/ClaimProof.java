package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.facts.LoginProofs;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.policy.nomination.Nomination;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;

/**
 * What the nominee has to show beside the claim code: a second factor, if there is one; and the password, where root hands
 * the role over and the login flow has not asked for it. Others may decide what a flow asks for (issue 8).
 */
final class ClaimProof {
    private final StockSecondFactors factors;
    private final StockPassword password;
    private final boolean passwordNeeded;

    ClaimProof(RootSignIn signIn, Nomination nomination) {
        this.factors = new StockSecondFactors(signIn);
        this.password = new StockPassword(signIn);
        this.passwordNeeded = nomination.handover() && !new LoginProofs(signIn.realm(), signIn.login()).password();
    }

    /** Puts what the page has to ask for into its data. */
    void ask(Map<String, Object> data) {
        if (passwordNeeded) {
            password.ask(data);
        }
        factors.ask(data);
    }

    /** What is wrong with what was posted; empty when all that is needed is right. */
    Optional<FormMessage> wrong() {
        if (passwordNeeded && !password.any() && !factors.any()) {
            return Optional.of(new FormMessage(null, "rootGuardClaimAccountChanged"));
        }
        return passwordNeeded ? password.wrong().or(factors::wrong) : factors.wrong();
    }
}
