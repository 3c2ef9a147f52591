package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.facts.SignInApproval;
import io.github.rootguard.keycloak.facts.SignInApprovals;
import io.github.rootguard.keycloak.signin.RefusedPage;
import io.github.rootguard.keycloak.signin.RestartLogin;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.task.AdminOperation;
import io.github.rootguard.policy.task.RootTask;
import io.github.rootguard.policy.task.TaskCatalogue;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.utils.FormMessage;

/** The required action {@code root-guard-password}: root changes its password, in a session for that task. */
final class RootPasswordAction implements RequiredActionProvider {
    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        if (!signIn.isRoot()) {
            context.ignore();
        } else if (taskAllows(signIn)) {
            context.challenge(step(signIn).page(signIn, List.of()));
        } else {
            context.challenge(new RefusedPage(signIn).response(outsideTask()));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        RootSignIn signIn = new RootSignIn(context);
        if (!signIn.isRoot()) {
            context.cancel();
        } else if (RestartLogin.asked(signIn)) {
            context.challenge(RestartLogin.response(signIn));
        } else if (!taskAllows(signIn)) {
            context.challenge(new RefusedPage(signIn).response(outsideTask()));
        } else {
            NewPasswordStep step = step(signIn);
            List<FormMessage> wrong = step.submit(signIn);
            if (wrong.isEmpty()) {
                context.success();
            } else {
                context.challenge(step.page(signIn, wrong));
            }
        }
    }

    @Override
    public void close() {}

    private static NewPasswordStep step(RootSignIn signIn) {
        return new NewPasswordStep(password -> RootPassword.change(signIn, password));
    }

    private static boolean taskAllows(RootSignIn signIn) {
        Optional<RootTask> approved =
                new SignInApprovals(signIn.session()).find(signIn.login()).map(SignInApproval::task);
        Optional<RootTask> live =
                LiveRootSession.ofBrowser(signIn).map(open -> open.grant().task());
        return approved.or(() -> live)
                .filter(task -> TaskCatalogue.allows(task, AdminOperation.OWN_ACCOUNT))
                .isPresent();
    }

    private static Decision outsideTask() {
        return Decision.deny(List.of(new Violation(RuleId.ROOT_TASK_SCOPE, ViolationKind.FORBIDDEN)));
    }
}
