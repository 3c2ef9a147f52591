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

/** Root changes its own account only in a root session whose task includes that. */
final class OwnAccountTask {
    /**
     * Older proofs are asked for again, which takes root through the gate: docs/adr/0006 says why. It is not what the
     * realm says about an action: then an administrator could switch the proof off.
     */
    static final int MAX_AUTH_AGE_SECONDS = 300;

    private OwnAccountTask() {}

    /** Whether the session that is open, or that was approved in this sign-in, is for such a task. */
    static boolean allows(RootSignIn signIn) {
        Optional<RootTask> approved =
                new SignInApprovals(signIn.session()).find(signIn.login()).map(SignInApproval::task);
        Optional<RootTask> live =
                LiveRootSession.ofBrowser(signIn).map(open -> open.grant().task());
        return approved.or(() -> live)
                .filter(task -> TaskCatalogue.allows(task, AdminOperation.OWN_ACCOUNT))
                .isPresent();
    }

    /** The page that says so. */
    static Response refusal(RootSignIn signIn) {
        return new RefusedPage(signIn)
                .response(Decision.deny(List.of(new Violation(RuleId.ROOT_TASK_SCOPE, ViolationKind.FORBIDDEN))));
    }
}
