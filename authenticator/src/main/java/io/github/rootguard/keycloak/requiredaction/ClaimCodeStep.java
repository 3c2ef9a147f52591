package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import io.github.rootguard.keycloak.succession.NominationLock;
import io.github.rootguard.policy.nomination.ClaimCode;
import io.github.rootguard.policy.nomination.Nomination;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.utils.FormMessage;

/** The first page of the claim: what being root means, the claim code, and proof that it is the nominee. */
final class ClaimCodeStep implements Step {
    private static final Logger LOG = Logger.getLogger(ClaimCodeStep.class);
    private static final String CLAIM_CODE = "claimCode";

    private final Nomination nomination;

    ClaimCodeStep(Nomination nomination) {
        this.nomination = nomination;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        Map<String, Object> data = new HashMap<>();
        data.put("step", "intro");
        data.put("succession", signIn.otherRoot().isPresent());
        new ClaimProof(signIn, nomination).ask(data);
        return signIn.page("root-guard-claim", data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(CLAIM_CODE);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        if (signIn.field(CLAIM_CODE).isEmpty()) {
            return List.of(new FormMessage(CLAIM_CODE, "rootGuardClaimCodeMissing"));
        }
        ClaimTries tries = new ClaimTries(signIn, nomination);
        int tried = tries.take();
        if (tried > Nomination.MAX_FAILURES) {
            return List.of(new FormMessage(null, "rootGuardClaimEnded"));
        }
        Optional<FormMessage> wrong = wrongCode(signIn).or(() -> new ClaimProof(signIn, nomination).wrong());
        if (wrong.isEmpty()) {
            tries.giveBack(tried);
            signIn.progress().claimCodeIsShown(nomination.codeVerifier());
            return List.of();
        }
        signIn.event().clone().error("invalid_user_credentials");
        if (tried == Nomination.MAX_FAILURES) {
            LOG.warnf(
                    "nomination in realm %s ended after too many wrong tries",
                    signIn.realm().getId());
            if (NominationLock.take(signIn.session(), signIn.realm(), nomination)) {
                RealmPolicies.store(
                        signIn.session(), signIn.realm(), signIn.policy().withoutNomination());
            }
            return List.of();
        }
        return List.of(wrong.get());
    }

    private Optional<FormMessage> wrongCode(RootSignIn signIn) {
        boolean right = ClaimCode.parse(signIn.field(CLAIM_CODE).orElse(null))
                .filter(code -> code.matches(nomination.codeVerifier()))
                .isPresent();
        return right ? Optional.empty() : Optional.of(new FormMessage(CLAIM_CODE, "rootGuardClaimCodeInvalid"));
    }
}
