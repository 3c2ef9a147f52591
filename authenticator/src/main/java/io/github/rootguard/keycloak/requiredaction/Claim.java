package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.install.RootGuardActions;
import io.github.rootguard.keycloak.signin.EnrollmentStep;
import io.github.rootguard.keycloak.signin.HashedPassword;
import io.github.rootguard.keycloak.signin.RecoveryCodesStep;
import io.github.rootguard.keycloak.signin.RecoveryProgress;
import io.github.rootguard.keycloak.signin.RefusedPage;
import io.github.rootguard.keycloak.signin.RestartLogin;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.mfa.FactorProof;
import io.github.rootguard.policy.nomination.Nomination;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.utils.FormMessage;

/** The claim, page by page; nothing is changed before the last one is confirmed. */
final class Claim {
    private static final Logger LOG = Logger.getLogger(Claim.class);
    private static final String CANCEL = "cancel";
    private static final String KEYS_GIVEN_UP = "root-guard.claim.keys-given-up";

    private final RequiredActionContext context;
    private final RootSignIn signIn;
    private final ClaimOffer offer;

    Claim(RequiredActionContext context) {
        this.context = context;
        this.signIn = new RootSignIn(context).inClaim();
        this.offer = new ClaimOffer(signIn);
    }

    void show() {
        Optional<Nomination> nomination = offer.nomination();
        if (offer.accountChanged()) {
            LOG.warnf(
                    "the account of user %s in realm %s changed after the nomination, which counts no more",
                    signIn.user().getId(), signIn.realm().getId());
            end("rootGuardClaimAccountChanged");
        } else if (nomination.isEmpty()) {
            end("rootGuardClaimEnded");
        } else if (!offer.clientAllowed()) {
            context.challenge(new RefusedPage(signIn).response(clientForbidden()));
        } else {
            context.challenge(step(nomination.get()).page(signIn, List.of()));
        }
    }

    void process() {
        if (RestartLogin.asked(signIn)) {
            context.challenge(RestartLogin.response(signIn));
            return;
        }
        if (signIn.posted(CANCEL)) {
            signIn.progress().claimIsCancelled();
            signIn.progress().forgetPending();
            context.cancel();
            return;
        }
        Optional<Nomination> nomination = offer.nomination();
        if (nomination.isEmpty() || !offer.clientAllowed()) {
            show();
            return;
        }
        Step step = step(nomination.get());
        List<FormMessage> wrong = step.posted(signIn) ? step.submit(signIn) : List.of();
        if (!wrong.isEmpty()) {
            context.challenge(step.page(signIn, wrong));
        } else if (step instanceof ClaimConfirmStep && step.posted(signIn)) {
            commit(nomination.get());
        } else {
            show();
        }
    }

    private void commit(Nomination nomination) {
        boolean first = !signIn.policy().guarded();
        if (new ClaimCommit(context).commit(nomination)) {
            signIn.progress().passwordIsProven();
            signIn.progress().factorIsProven(FactorProof.FULL);
            signIn.progress().forgetPending();
            if (first) {
                signIn.login().addRequiredAction(RootGuardActions.EVERYDAY_ADMIN);
            }
            context.success();
        } else {
            // How the other request ends is not known yet; that of a node that died in the middle never ends.
            FormMessage busy = new FormMessage(null, "rootGuardClaimBusy");
            context.challenge(new ClaimConfirmStep().page(signIn, List.of(busy)));
        }
    }

    private Step step(Nomination nomination) {
        if (!signIn.progress().claimCodeShown(nomination.codeVerifier())) {
            return new ClaimCodeStep(nomination);
        }
        if (signIn.progress().newPassword().kept().isEmpty()) {
            return new NewPasswordStep(password -> signIn.progress()
                    .newPassword()
                    .keep(HashedPassword.of(signIn.session(), signIn.realm(), password)));
        }
        if (signIn.progress().enrollments().size()
                < signIn.policy().settings().mfa().minAuthenticators()) {
            return new EnrollmentStep(signIn.progress()::keepEnrollment);
        }
        RecoveryProgress recovery = signIn.progress().recovery();
        if (!recovery.decided()) {
            return new RecoveryCodesStep("skip", recovery::accept, recovery::skip);
        }
        return RootAccessKeysStep.needed(signIn) && !keysGivenUp()
                ? new RootAccessKeysStep(() ->
                        signIn.login().setAuthNote(KEYS_GIVEN_UP, signIn.user().getId()))
                : new ClaimConfirmStep();
    }

    /** They are removed with everything else, when the claim is confirmed. */
    private boolean keysGivenUp() {
        return signIn.user().getId().equals(signIn.login().getAuthNote(KEYS_GIVEN_UP));
    }

    private void end(String messageKey) {
        context.challenge(context.form().setError(messageKey).createErrorPage(Response.Status.CONFLICT));
    }

    private static Decision clientForbidden() {
        return Decision.deny(List.of(new Violation(RuleId.CLIENT_ALLOWED, ViolationKind.FORBIDDEN)));
    }
}
