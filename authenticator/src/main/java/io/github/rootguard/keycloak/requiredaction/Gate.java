package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.AccessKeyCredentialModel;
import io.github.rootguard.keycloak.credential.AccessKeys;
import io.github.rootguard.keycloak.credential.Enrollment;
import io.github.rootguard.keycloak.credential.HardwareSeeds;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.keycloak.event.PolicyEvents;
import io.github.rootguard.keycloak.facts.SignInApprovals;
import io.github.rootguard.keycloak.guard.ChokePoints;
import io.github.rootguard.keycloak.install.RealmInstaller;
import io.github.rootguard.keycloak.signin.AuthenticatorBinding;
import io.github.rootguard.keycloak.signin.EnrollmentStep;
import io.github.rootguard.keycloak.signin.FactorStep;
import io.github.rootguard.keycloak.signin.RefusedPage;
import io.github.rootguard.keycloak.signin.RestartLogin;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.SignInJudgement;
import io.github.rootguard.keycloak.signin.Step;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.task.RootTask;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The gate: asks the policy what is missing, shows the page that can supply it, and approves the sign-in when nothing is.
 * What no page can supply is refused and explained.
 */
final class Gate {
    private static final String EVERYDAY_ADMIN = "everyday-admin";
    private static final Set<RuleId> DECLARED = Set.of(RuleId.ROOT_TASK_REQUIRED, RuleId.REASON_REQUIRED);
    private static final Set<RuleId> PROOFS = Set.of(
            RuleId.PASSWORD_PROVEN,
            RuleId.FACTOR_ENROLLED,
            RuleId.FACTOR_PROVEN,
            RuleId.FACTOR_FITS,
            RuleId.FACTOR_MINIMUM);

    private final RequiredActionContext context;
    private final RootSignIn signIn;

    Gate(RequiredActionContext context) {
        this.context = context;
        this.signIn = new RootSignIn(context);
    }

    void show() {
        goOn(List.of());
    }

    void process() {
        if (RestartLogin.asked(signIn)) {
            context.challenge(RestartLogin.response(signIn));
            return;
        }
        if (signIn.posted(EVERYDAY_ADMIN)) {
            signIn.progress().everydayAdminIsWanted();
        }
        if (signIn.posted(EverydayAdminStep.SKIP)) {
            signIn.progress().everydayAdminIsNotWanted();
        }
        Optional<Step> step = step(judge());
        boolean own =
                step.isPresent() && !signIn.progress().locked() && step.get().posted(signIn);
        List<FormMessage> wrong = own ? step.get().submit(signIn) : List.of();
        if (own && step.get() instanceof EverydayAdminStep everyday && everyday.done()) {
            signIn.progress().everydayAdminIsNotWanted();
            context.challenge(everyday.page(signIn, List.of()));
        } else {
            goOn(wrong);
        }
    }

    private void goOn(List<FormMessage> wrong) {
        Decision decision = judge();
        if (decision.permitted()) {
            approve();
            return;
        }
        Optional<Step> step = step(decision);
        if (step.isPresent()) {
            if (!wrong.isEmpty() && step.get() instanceof FactorStep) {
                PolicyEvents.describe(signIn.event().clone(), decision).error("invalid_user_credentials");
            }
            context.challenge(step.get().page(signIn, wrong));
        } else {
            context.challenge(new RefusedPage(signIn).response(decision));
        }
    }

    private void approve() {
        RootTask task = RootTask.of(signIn.progress().task().orElseThrow()).orElseThrow();
        String reason = signIn.progress().reason().orElseThrow();
        // Root has just proved password and factor: for Keycloak this must be a new sign-in, or it would ask again.
        signIn.login().removeAuthNote(AuthenticationManager.SSO_AUTH);
        new SignInApprovals(signIn.session()).approve(signIn.login(), signIn.user(), task, reason);
        // The only place where root comes by in any case; everyday administrators may have deleted the flow.
        RealmInstaller.repair(signIn.session(), signIn.realm());
        new HardwareSeeds(signIn.session(), signIn.realm()).sealAnew();
        context.success();
    }

    private Decision judge() {
        return before().orElseGet(() -> SignInJudgement.of(signIn));
    }

    /** What stands against any sign-in of root, before its own facts are looked at. */
    private Optional<Decision> before() {
        if (!signIn.policy().intact()) {
            return deny(RuleId.SINGLE_POLICY);
        }
        if (!ChokePoints.inPlace(signIn.session())) {
            return deny(RuleId.CHOKE_POINTS_IN_PLACE);
        }
        if (!signIn.kind().interactive()) {
            return deny(RuleId.INTERACTIVE_SIGN_IN_ONLY);
        }
        return signIn.progress().locked() ? deny(RuleId.GUESSING_LIMIT) : Optional.empty();
    }

    private Optional<Step> step(Decision decision) {
        return wizard(decision)
                ? proofs(decision).or(() -> Optional.of(new EverydayAdminStep()))
                : decision.first()
                        .filter(first -> first.kind() != ViolationKind.UNREADABLE)
                        .flatMap(first -> step(first.rule()));
    }

    private Optional<Step> step(RuleId rule) {
        return Optional.ofNullable(
                switch (rule) {
                    case PASSWORD_PROVEN -> new FactorStep(false);
                    case FACTOR_PROVEN -> new FactorStep(true);
                    case PASSWORD_QUALITY -> new NewPasswordStep(password -> RootPassword.change(signIn, password));
                    case FACTOR_ENROLLED, FACTOR_FITS, FACTOR_MINIMUM -> new EnrollmentStep(this::bind);
                    case ROOT_TASK_REQUIRED, REASON_REQUIRED ->
                        RootAccessKeysStep.needed(signIn)
                                ? new RootAccessKeysStep(this::removeAccessKeys)
                                : new TaskStep();
                    default -> null;
                });
    }

    /** Where only application or task stand against root, root may create who should do the work instead. */
    private boolean wizard(Decision decision) {
        return signIn.progress().wantsEverydayAdmin()
                && (RefusedPage.onlyTheApplication(decision) || onlyTheTask(decision));
    }

    private static boolean onlyTheTask(Decision decision) {
        return !decision.permitted()
                && decision.violations().stream().map(Violation::rule).allMatch(DECLARED::contains);
    }

    /** What root has to show before it may create anybody: the same as for a session, but neither task nor reason. */
    private Optional<Step> proofs(Decision decision) {
        return decision.violations().stream()
                .map(Violation::rule)
                .filter(PROOFS::contains)
                .findFirst()
                .flatMap(this::step);
    }

    private void removeAccessKeys() {
        int removed = AccessKeys.removeAll(signIn.session(), signIn.user());
        for (int each = 0; each < removed; each++) {
            CredentialEvents.removed(signIn.event(), AccessKeyCredentialModel.TYPE);
        }
    }

    private void bind(Enrollment enrolled) {
        AuthenticatorBinding.bind(signIn, enrolled);
    }

    private static Optional<Decision> deny(RuleId rule) {
        return Optional.of(Decision.deny(List.of(new Violation(rule, ViolationKind.FORBIDDEN))));
    }
}
