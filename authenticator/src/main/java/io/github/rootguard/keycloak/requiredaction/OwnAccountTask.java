package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.facts.SignInApproval;
import io.github.rootguard.keycloak.facts.SignInApprovals;
import io.github.rootguard.keycloak.signin.RefusedPage;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.task.AdminOperation;
import io.github.rootguard.policy.task.RootTask;
import io.github.rootguard.policy.task.TaskCatalogue;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Root changes its own credentials in a session for a task that includes its own account, and in no other. */
final class OwnAccountTask {
    private OwnAccountTask() {}

    /** Whether the gate approved this sign-in, or the session of this browser, for such a task. */
    static boolean allows(RootSignIn signIn) {
        Optional<RootTask> approved =
                new SignInApprovals(signIn.session()).find(signIn.login()).map(SignInApproval::task);
        Optional<RootTask> live =
                LiveRootSession.ofBrowser(signIn).map(open -> open.grant().task());
        return approved.or(() -> live)
                .filter(task -> TaskCatalogue.allows(task, AdminOperation.OWN_ACCOUNT))
                .isPresent();
    }

    /** Says that the task does not include it. */
    static Response refusal(RootSignIn signIn) {
        return new RefusedPage(signIn)
                .response(Decision.deny(List.of(new Violation(RuleId.ROOT_TASK_SCOPE, ViolationKind.FORBIDDEN))));
    }
}
