package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.event.PolicyEvents;
import io.github.rootguard.keycloak.event.RootSessionFingerprint;
import io.github.rootguard.keycloak.facts.FlowClosure;
import io.github.rootguard.keycloak.facts.RootGrants;
import io.github.rootguard.keycloak.facts.SignInApproval;
import io.github.rootguard.keycloak.facts.SignInApprovals;
import io.github.rootguard.keycloak.guard.SignInRefusal;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.mfa.FactorProof;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext.KcActionStatus;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.services.managers.AuthenticationManager;

/** Decides, before every finished login, whether the gate has to be passed. */
final class GateTrigger {
    private static final List<String> STOCK_ENROLLMENTS = List.of(
            RequiredAction.CONFIGURE_TOTP.name(),
            "webauthn-register",
            "webauthn-register-passwordless",
            RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name());

    private final RootSignIn signIn;

    GateTrigger(RootSignIn signIn) {
        this.signIn = signIn;
    }

    void evaluate() {
        if (!signIn.isRoot()) {
            signIn.login().removeRequiredAction(GateActionFactory.PROVIDER_ID);
            return;
        }
        if (new ClaimOffer(signIn).stands()) {
            return;
        }
        replaceStockActions();
        Optional<SignInApproval> approval = new SignInApprovals(signIn.session()).find(signIn.login());
        if (approval.isPresent()) {
            describe(approval.get());
        } else if (!passesTheGateBy() && !goesOnWithLiveSession()) {
            require();
        }
    }

    /** Where a realm only watches, root is asked for nothing, unless root wants a root session or has just claimed. */
    private boolean passesTheGateBy() {
        return signIn.onlyWatched() && signIn.progress().factorProof() == FactorProof.NONE;
    }

    private void require() {
        if (!signIn.kind().canShowPages()) {
            throw SignInRefusal.of(signIn.session(), signIn.realm(), signIn.user(), onlyInteractive());
        }
        signIn.login().addRequiredAction(GateActionFactory.PROVIDER_ID);
    }

    /** Root's factors and password are Root Guard's own: Keycloak's pages for them would be refused at the end. */
    private void replaceStockActions() {
        STOCK_ENROLLMENTS.forEach(signIn.login()::removeRequiredAction);
        if (STOCK_ENROLLMENTS.contains(String.valueOf(signIn.login().getClientNote(Constants.KC_ACTION)))) {
            AuthenticationManager.setKcActionStatus(
                    signIn.login().getClientNote(Constants.KC_ACTION), KcActionStatus.ERROR, signIn.login());
        }
        String changePassword = RequiredAction.UPDATE_PASSWORD.name();
        if (signIn.login().getRequiredActions().contains(changePassword)) {
            signIn.login().removeRequiredAction(changePassword);
            if (!passesTheGateBy()) {
                signIn.login().addRequiredAction(RootPasswordActionFactory.PROVIDER_ID);
            }
        }
        if (changePassword.equals(signIn.login().getClientNote(Constants.KC_ACTION))) {
            signIn.login().setClientNote(Constants.KC_ACTION, RootPasswordActionFactory.PROVIDER_ID);
        }
    }

    private boolean goesOnWithLiveSession() {
        if (!signIn.kind().singleSignOn()
                || !signIn.kind().interactive()
                || FlowClosure.closed(signIn.login(), signIn.user().getId())) {
            return false;
        }
        Optional<LiveRootSession> live = LiveRootSession.ofBrowser(signIn);
        boolean usable = live.isPresent()
                && new RootGrants(signIn.session(), signIn.realm())
                        .judge(
                                live.get().id(),
                                signIn.user().getId(),
                                signIn.login().getClient().getClientId())
                        .permitted();
        if (usable) {
            event().detail(EventDetails.ROOT_TASK, live.get().grant().task().id())
                    .detail(
                            EventDetails.ROOT_SESSION_ID,
                            RootSessionFingerprint.of(live.get().id()));
        }
        return usable;
    }

    private void describe(SignInApproval approval) {
        event().detail(EventDetails.ROOT_TASK, approval.task().id())
                .detail(EventDetails.ROOT_REASON, approval.reason())
                .detail(EventDetails.ROOT_SESSION_ID, RootSessionFingerprint.of(approval.sessionId()));
        PolicyEvents.describe(event(), Decision.permit());
    }

    private EventBuilder event() {
        return signIn.event();
    }

    private static Decision onlyInteractive() {
        return Decision.deny(List.of(new Violation(RuleId.INTERACTIVE_SIGN_IN_ONLY, ViolationKind.FORBIDDEN)));
    }
}
