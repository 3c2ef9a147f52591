package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.task.AdminOperation;
import io.github.rootguard.policy.task.RootTask;
import io.github.rootguard.policy.task.TaskCatalogue;
import org.keycloak.models.KeycloakSession;

/** What a refusal says: what was asked for, why it is refused, and who can. In the language of the administrator. */
final class RefusalText {
    private final AdministratorTexts texts;
    private final boolean orphaned;

    private RefusalText(AdministratorTexts texts, boolean orphaned) {
        this.texts = texts;
        this.orphaned = orphaned;
    }

    static RefusalText of(KeycloakSession session) {
        return new RefusalText(
                AdministratorTexts.of(session),
                RealmPolicies.orphaned(session, session.getContext().getRealm()));
    }

    String rootOnly(AdminOperation operation) {
        String who = orphaned
                ? texts.of("rootGuardShieldOrphaned")
                : texts.of(
                        "rootGuardShieldRootOnly",
                        TaskCatalogue.taskFor(operation).id());
        return texts.of(operation.messageKey()) + " " + who;
    }

    String task(RootTask declared, AdminOperation operation) {
        return texts.of(
                "rootGuardShieldTask",
                declared.id(),
                TaskCatalogue.taskFor(operation).id());
    }

    String keyInUse(long authenticators) {
        return texts.of("rootGuardShieldKeyInUse", authenticators) + " "
                + texts.of(RuleId.SEALING_KEY_KEPT.messageKey() + "Way");
    }

    String rootChanged() {
        return texts.of(UnchangedPolicy.MESSAGE_KEY);
    }

    String sessionEnded() {
        return texts.of("rootGuardShieldSessionEnded");
    }
}
