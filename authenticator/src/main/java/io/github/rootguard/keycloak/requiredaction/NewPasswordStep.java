package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.password.PasswordCandidate;
import io.github.rootguard.policy.password.RootPasswordPolicy;
import io.github.rootguard.policy.settings.RootPolicySettings;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;

/** Asks for a new root password that keeps the root rules, and the realm's own on top of them. */
final class NewPasswordStep implements Step {
    private static final String PASSWORD = "password-new";
    private static final String CONFIRMATION = "password-confirm";

    private final Consumer<Secret> chosen;

    /**
     * @param chosen what happens with a password that keeps all rules
     */
    NewPasswordStep(Consumer<Secret> chosen) {
        this.chosen = chosen;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        return signIn.page(
                "root-guard-password",
                Map.of(
                        "minLength",
                        signIn.policy().settings().passwordMinLength(),
                        "maxLength",
                        RootPasswordPolicy.MAX_LENGTH),
                errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(PASSWORD);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        Secret password = Secret.of(signIn.rawField(PASSWORD).orElse(""));
        if (password.isEmpty()) {
            return List.of(new FormMessage(PASSWORD, "rootGuardPasswordMissing"));
        }
        List<FormMessage> wrong = new ArrayList<>(judge(signIn, password));
        Secret confirmation = Secret.of(signIn.rawField(CONFIRMATION).orElse(""));
        if (!password.sameAs(confirmation)) {
            wrong.add(new FormMessage(CONFIRMATION, "rootGuardPasswordMismatch"));
        }
        if (wrong.isEmpty()) {
            chosen.accept(password);
        }
        return wrong;
    }

    private static List<FormMessage> judge(RootSignIn signIn, Secret password) {
        RootPolicySettings settings = signIn.policy().settings();
        Decision decision = new RootPasswordPolicy(
                        settings,
                        RealmPolicyComponentFactory.options(signIn.session()).blocklist())
                .decide(new PasswordCandidate(password));
        List<FormMessage> wrong = decision.violations().stream()
                .map(Violation::rule)
                .map(rule -> message(rule, settings))
                .limit(1)
                .toList();
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (signIn.user().credentialManager().isValid(UserCredentialModel.password(password.revealForImmediateUse()))) {
            return List.of(new FormMessage(PASSWORD, "rootGuardPasswordSame"));
        }
        PolicyError realms = signIn.session()
                .getProvider(PasswordPolicyManagerProvider.class)
                .validate(signIn.realm(), signIn.user(), password.revealForImmediateUse());
        return realms == null
                ? List.of()
                : List.of(new FormMessage(PASSWORD, realms.getMessage(), realms.getParameters()));
    }

    private static FormMessage message(RuleId rule, RootPolicySettings settings) {
        return switch (rule) {
            case PASSWORD_MIN_LENGTH ->
                new FormMessage(PASSWORD, "rootGuardPasswordTooShort", settings.passwordMinLength());
            case PASSWORD_MAX_LENGTH ->
                new FormMessage(PASSWORD, "rootGuardPasswordTooLong", RootPasswordPolicy.MAX_LENGTH);
            default -> new FormMessage(PASSWORD, "rootGuardPasswordBlocklisted");
        };
    }
}
