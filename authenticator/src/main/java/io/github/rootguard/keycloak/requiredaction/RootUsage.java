package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.activity.RootActivity;
import io.github.rootguard.keycloak.facts.RootRole;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.policy.signin.SignInBudget;
import io.github.rootguard.policy.task.RootTask;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** How often root was used lately, for what, and who could have done it instead: shown to root before the next time. */
final class RootUsage {
    private static final int NAMED = 5;
    private static final int LOOKED_AT = 50;

    private final RootSignIn signIn;

    RootUsage(RootSignIn signIn) {
        this.signIn = signIn;
    }

    /** What the page shows. The sign-in that is under way counts, because it is the one that can still be left. */
    Map<String, Object> shown() {
        Instant since = SignInBudget.since(KeycloakClock.INSTANCE.instant());
        RootActivity activity = new RootActivity(signIn.session(), signIn.realm());
        int before = activity.signInsSince(since);
        SignInBudget budget = new SignInBudget(signIn.policy().settings().signInsPer30Days());
        boolean everyday = budget.exceededBy(before + 1);
        Map<String, Object> shown = new HashMap<>();
        shown.put("signIns", before);
        shown.put("budget", budget.allowed());
        shown.put("everyday", everyday);
        if (everyday) {
            shown.put("tasks", tasks(activity.tasksSince(since)));
            shown.put("administrators", administrators());
        }
        return shown;
    }

    private static List<Map<String, Object>> tasks(Map<String, Long> counted) {
        return Arrays.stream(RootTask.values())
                .filter(task -> counted.containsKey(task.id()))
                .map(task -> Map.<String, Object>of("titleKey", task.messageKey(), "count", counted.get(task.id())))
                .toList();
    }

    /** Names of users with the same roles as root, who are no root: whoever has less might not have been able to. */
    private List<String> administrators() {
        return RootRole.of(signIn.session(), signIn.realm()).stream()
                .flatMap(this::members)
                .filter(UserModel::isEnabled)
                .filter(user -> !signIn.policy().isRoot(user.getId()))
                .map(UserModel::getUsername)
                .sorted()
                .limit(NAMED)
                .toList();
    }

    private Stream<UserModel> members(RoleModel role) {
        return signIn.session().users().getRoleMembersStream(signIn.realm(), role, 0, LOOKED_AT);
    }
}
