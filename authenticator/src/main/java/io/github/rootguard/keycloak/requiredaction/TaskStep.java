package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.signin.SignInPolicy;
import io.github.rootguard.policy.task.RootTask;
import io.github.rootguard.policy.task.TaskCatalogue;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;

/** Asks what root signs in for, and why. */
final class TaskStep implements Step {
    private static final String TASK = "task";
    private static final String REASON = "reason";

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        RootPolicySettings settings = signIn.policy().settings();
        Map<String, Object> data = new HashMap<>();
        data.put(
                "tasks",
                offered(signIn).stream()
                        .map(task -> Map.of(
                                "id", task.id(), "titleKey", task.messageKey(), "helpKey", task.helpMessageKey()))
                        .toList());
        data.put(TASK, signIn.field(TASK).orElse(""));
        data.put(REASON, signIn.field(REASON).orElse(""));
        data.put("reasonMinLength", settings.reasonMinLength());
        data.put("sessionMinutes", settings.sessionMaxMinutes());
        data.put("idleMinutes", settings.sessionIdleMinutes());
        data.put("usage", new RootUsage(signIn).shown());
        current(signIn).ifPresent(task -> data.put("current", Map.of("id", task.id(), "titleKey", task.messageKey())));
        return signIn.page("root-guard-task", data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(REASON);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        List<FormMessage> wrong = new ArrayList<>();
        Optional<RootTask> task = signIn.field(TASK).flatMap(RootTask::of);
        if (task.isEmpty()) {
            wrong.add(new FormMessage(TASK, "rootGuardTaskMissing"));
        } else if (!offered(signIn).contains(task.get())) {
            wrong.add(new FormMessage(TASK, "rootGuardTaskDisabled"));
        }
        String reason = signIn.field(REASON).orElse("");
        int length = reason.codePointCount(0, reason.length());
        int minimum = signIn.policy().settings().reasonMinLength();
        if (length < minimum) {
            wrong.add(new FormMessage(REASON, "rootGuardReasonTooShort", minimum));
        } else if (length > SignInPolicy.REASON_MAX_LENGTH) {
            wrong.add(new FormMessage(REASON, "rootGuardReasonTooLong", SignInPolicy.REASON_MAX_LENGTH));
        }
        if (wrong.isEmpty()) {
            signIn.progress().declare(task.orElseThrow().id(), reason);
        }
        return wrong;
    }

    private static List<RootTask> offered(RootSignIn signIn) {
        return TaskCatalogue.offered(signIn.policy().settings().disabledTasks(), signIn.inMasterRealm());
    }

    private static Optional<RootTask> current(RootSignIn signIn) {
        return LiveRootSession.ofBrowser(signIn).map(live -> live.grant().task());
    }
}
