package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.RootSecurityKeyCredentialModel;
import io.github.rootguard.keycloak.credential.RootSecurityKeyData;
import io.github.rootguard.keycloak.credential.SecurityKeyModels;
import io.github.rootguard.keycloak.credential.SecurityKeyResult;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.enrollment.AuthenticatorPolicy;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.utils.FormMessage;

/** Tells root, and the events, why a new security key is not taken. */
final class SecurityKeyRefusal {
    private SecurityKeyRefusal() {}

    /** What stands against a key: the first rule that it breaks, its model, and the way that works. */
    static List<FormMessage> problems(RootSignIn signIn, RootSecurityKeyData key) {
        SecurityKeyModels models = SecurityKeyModels.of(signIn.session());
        Decision decision = new AuthenticatorPolicy(signIn.policy().settings()).decide(models.facts(key));
        if (decision.permitted()) {
            return List.of();
        }
        CredentialEvents.refused(signIn.event(), RootSecurityKeyCredentialModel.TYPE, decision, key.aaguid());
        RuleId broken = decision.violations().get(0).rule();
        List<FormMessage> problems = new ArrayList<>();
        problems.add(problem(broken.messageKey()));
        models.name(key.aaguid())
                .ifPresent(name ->
                        problems.add(new FormMessage(SecurityKeyChallenge.FIELD, "rootGuardSecurityKeyModel", name)));
        problems.add(problem(broken.messageKey() + "Way"));
        return problems;
    }

    /** Records that the ceremony itself went wrong. */
    static void record(RootSignIn signIn, SecurityKeyResult result) {
        CredentialEvents.refused(signIn.event(), RootSecurityKeyCredentialModel.TYPE, result.id());
    }

    private static FormMessage problem(String messageKey) {
        return new FormMessage(SecurityKeyChallenge.FIELD, messageKey);
    }
}
