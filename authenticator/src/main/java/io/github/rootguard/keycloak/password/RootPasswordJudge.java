package io.github.rootguard.keycloak.password;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.password.PasswordCandidate;
import io.github.rootguard.policy.password.PasswordStrength;
import io.github.rootguard.policy.password.RootPasswordPolicy;
import io.github.rootguard.policy.settings.PasswordSettings;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;

/** Judges a password that a user would like to have as root: the root rules, and the realm's own on top of them. */
public final class RootPasswordJudge {
    /** Name of the field that the problems are about. */
    public static final String FIELD = "password-new";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final RootPolicySettings settings;

    public RootPasswordJudge(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
        this.settings = RealmPolicies.of(session, realm).settings();
    }

    /** What the rules demand. */
    public PasswordSettings rules() {
        return settings.password();
    }

    /** The first thing that is wrong with the password; empty when it may be stored. */
    public Optional<FormMessage> problem(Secret password) {
        return problem(policy().decide(candidate(password)), password);
    }

    /** The same, but without looking whether it was used before: that takes its time, and is not for every key stroke. */
    public Optional<FormMessage> problemWhileTyping(Secret password) {
        return problem(policy().decideQuality(candidate(password)), password);
    }

    /** How well the password withstands guessing; for texts that are not too long. */
    public PasswordStrength strength(Secret password) {
        PasswordCandidate candidate = candidate(password);
        return ZxcvbnStrength.INSTANCE.estimate(candidate.normalized(), candidate.known());
    }

    private Optional<FormMessage> problem(Decision decision, Secret password) {
        return decision.first()
                .map(broken -> message(broken.rule()))
                .or(() -> Optional.ofNullable(realmsOwn(password))
                        .map(broken -> new FormMessage(FIELD, broken.getMessage(), broken.getParameters())));
    }

    private RootPasswordPolicy policy() {
        return new RootPasswordPolicy(
                settings, RealmPolicyComponentFactory.options(session).blocklist(), ZxcvbnStrength.INSTANCE);
    }

    private PasswordCandidate candidate(Secret password) {
        return new PasswordCandidates(session, realm, user).of(password);
    }

    private @Nullable PolicyError realmsOwn(Secret password) {
        return session.getProvider(PasswordPolicyManagerProvider.class)
                .validate(realm, user, password.revealForImmediateUse());
    }

    private FormMessage message(RuleId rule) {
        return switch (rule) {
            case PASSWORD_MIN_LENGTH -> message("rootGuardPasswordTooShort", rules().minLength());
            case PASSWORD_MAX_LENGTH -> message("rootGuardPasswordTooLong", RootPasswordPolicy.MAX_LENGTH);
            case PASSWORD_CLASSES ->
                message("rootGuardPasswordClasses", rules().preset().minClasses());
            case PASSWORD_IDENTITY -> message("rootGuardPasswordIdentity");
            case PASSWORD_STRENGTH -> message("rootGuardPasswordWeak");
            case PASSWORD_REUSE -> message("rootGuardPasswordSame");
            default -> message("rootGuardPasswordBlocklisted");
        };
    }

    private static FormMessage message(String key, Object... values) {
        return new FormMessage(FIELD, key, values);
    }
}
