package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.task.AdminOperation;
import io.github.rootguard.policy.task.RootTask;
import io.github.rootguard.policy.task.TaskCatalogue;
import java.text.MessageFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.resources.admin.AdminRoot;

/** What a refusal says: what was asked for, why it is refused, and who can. In the language of the administrator. */
final class RefusalText {
    private final Properties messages;
    private final boolean orphaned;

    private RefusalText(Properties messages, boolean orphaned) {
        this.messages = messages;
        this.orphaned = orphaned;
    }

    static RefusalText of(KeycloakSession session) {
        UserSessionModel caller = session.getContext().getUserSession();
        RealmModel target = session.getContext().getRealm();
        RealmModel realm = caller == null ? target : caller.getRealm();
        return new RefusalText(
                AdminRoot.getMessages(session, realm, language(session, caller), "messages"),
                RealmPolicies.orphaned(session, target));
    }

    String rootOnly(AdminOperation operation) {
        String who = orphaned
                ? message("rootGuardShieldOrphaned")
                : message(
                        "rootGuardShieldRootOnly",
                        TaskCatalogue.taskFor(operation).id());
        return message(operation.messageKey()) + " " + who;
    }

    String task(RootTask declared, AdminOperation operation) {
        return message(
                "rootGuardShieldTask",
                declared.id(),
                TaskCatalogue.taskFor(operation).id());
    }

    String keyInUse(long authenticators) {
        return message("rootGuardShieldKeyInUse", authenticators) + " "
                + message(RuleId.SEALING_KEY_KEPT.messageKey() + "Way");
    }

    String sessionEnded() {
        return message("rootGuardShieldSessionEnded");
    }

    private String message(String key, Object... values) {
        // Every text is in the bundle of the JAR; only a broken theme could have none.
        return new MessageFormat(messages.getProperty(key, key)).format(values);
    }

    private static @Nullable String language(KeycloakSession session, @Nullable UserSessionModel caller) {
        if (session.getContext().getBearerToken() instanceof AccessToken token && token.getLocale() != null) {
            return token.getLocale();
        }
        UserModel user = caller == null ? null : caller.getUser();
        return user == null ? null : user.getFirstAttribute(UserModel.LOCALE);
    }
}
