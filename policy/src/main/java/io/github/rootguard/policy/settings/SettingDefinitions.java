package io.github.rootguard.policy.settings;

import io.github.rootguard.policy.mfa.FactorKind;
import io.github.rootguard.policy.task.RootTask;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The one table of settings. */
public final class SettingDefinitions {

    static final SettingDefinition MODE = SettingDefinition.choice("mode", Mode.ENFORCE.id(), Mode.ids());

    static final SettingDefinition PROTECTION =
            SettingDefinition.choice("protection", Protection.ESSENTIAL.id(), Protection.ids());

    static final SettingDefinition ALLOWED_CLIENTS = SettingDefinition.textList(
            "allowed-clients",
            List.of("security-admin-console", "account-console", "account", "root-guard-console"),
            new ListSize(1, 50),
            "1 to 50 client ids of this realm",
            SettingDefinitions::clientProblem);

    static final SettingDefinition SESSION_MAX_MINUTES = integer("session-max-minutes", 15, 5, 60);

    static final SettingDefinition SESSION_IDLE_MINUTES =
            SettingDefinition.integer("session-idle-minutes", 5, new IntegerCheck(1, 60), "1..session-max-minutes");

    static final SettingDefinition SIGN_INS_PER_30_DAYS = integer("sign-ins-per-30-days", 5, 1, 100);

    static final SettingDefinition ALLOWED_NETWORKS = SettingDefinition.textList(
            "allowed-networks",
            List.of(),
            new ListSize(0, 100),
            "up to 100 networks such as 192.0.2.0/24 or 2001:db8::/32",
            SettingDefinitions::networkProblem);

    static final SettingDefinition REASON_MIN_LENGTH = integer("reason-min-length", 15, 0, 200);

    static final SettingDefinition DISABLED_TASKS =
            SettingDefinition.choiceList("disabled-tasks", disableableTasks(), SettingDefinitions::taskProblem);

    static final SettingDefinition MFA_ALLOWED_KINDS = SettingDefinition.someOf("mfa-allowed-kinds", FactorKind.ids());

    static final SettingDefinition MFA_MIN_AUTHENTICATORS = SettingDefinition.integer(
            "mfa-min-authenticators",
            1,
            new IntegerCheck(1, MfaSettings.MOST_AUTHENTICATORS),
            "1..mfa-max-authenticators");

    static final SettingDefinition MFA_MAX_AUTHENTICATORS = SettingDefinition.integer(
            "mfa-max-authenticators",
            MfaSettings.MOST_AUTHENTICATORS,
            new IntegerCheck(1, MfaSettings.MOST_AUTHENTICATORS),
            "mfa-min-authenticators..8");

    static final SettingDefinition SECURITY_KEY_DEVICE_BOUND =
            SettingDefinition.flag("security-key-device-bound", false);

    static final SettingDefinition SECURITY_KEY_ATTESTATION =
            SettingDefinition.choice("security-key-attestation", Attestation.NONE.id(), Attestation.ids());

    static final SettingDefinition SECURITY_KEY_AAGUIDS = SettingDefinition.textList(
            "security-key-aaguids",
            List.of(),
            new ListSize(0, 100),
            "up to 100 AAGUIDs such as 01020304-0506-0708-0102-030405060708",
            SettingDefinitions::aaguidProblem);

    static final SettingDefinition PASSWORD_PRESET =
            SettingDefinition.choice("password-preset", PasswordPreset.NIST.id(), PasswordPreset.ids());

    static final SettingDefinition PASSWORD_MIN_LENGTH = SettingDefinition.integer(
            "password-min-length", PasswordPreset.NIST.minLength(), new IntegerCheck(1, 128), "password-preset..128");

    static final SettingDefinition PASSWORD_MIN_STRENGTH = integer("password-min-strength", 3, 0, 4);

    static final SettingDefinition CENTRAL_RECOVERY = SettingDefinition.flag("central-recovery", false);

    static final SettingDefinition ALERT_EMAILS = SettingDefinition.textList(
            "alert-emails", List.of(), new ListSize(0, 20), "up to 20 e-mail addresses", AlertChecks::email);

    static final SettingDefinition ALERT_WEBHOOK = SettingDefinition.optionalText(
            "alert-webhook",
            "an https URL of up to 500 characters without user info or fragment, http only to localhost",
            AlertChecks::webhook);

    static final SettingDefinition ALERT_WEBHOOK_SECRET = SettingDefinition.optionalText(
            "alert-webhook-secret", "a vault expression such as ${vault.alerts}", AlertChecks::vaultExpression);

    /** UUID#fromString also takes shorter groups, and would make another model of them. */
    private static final Pattern AAGUID =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");

    private static final List<SettingDefinition> GENERAL = List.of(
            MODE,
            PROTECTION,
            ALLOWED_CLIENTS,
            SESSION_MAX_MINUTES,
            SESSION_IDLE_MINUTES,
            SIGN_INS_PER_30_DAYS,
            ALLOWED_NETWORKS,
            REASON_MIN_LENGTH,
            DISABLED_TASKS,
            MFA_ALLOWED_KINDS,
            MFA_MIN_AUTHENTICATORS,
            MFA_MAX_AUTHENTICATORS,
            SECURITY_KEY_DEVICE_BOUND,
            SECURITY_KEY_ATTESTATION,
            SECURITY_KEY_AAGUIDS,
            PASSWORD_PRESET,
            PASSWORD_MIN_LENGTH,
            PASSWORD_MIN_STRENGTH);

    private static final List<SettingDefinition> ALL = Stream.of(
                    GENERAL,
                    AccessKeySettingDefinitions.ALL,
                    List.of(CENTRAL_RECOVERY, ALERT_EMAILS, ALERT_WEBHOOK, ALERT_WEBHOOK_SECRET))
            .flatMap(List::stream)
            .toList();

    private SettingDefinitions() {}

    /** Every setting, in the order of the form. */
    public static List<SettingDefinition> all() {
        return ALL;
    }

    /** Finds the setting of a key; empty when there is none. */
    public static Optional<SettingDefinition> of(String key) {
        return ALL.stream().filter(definition -> definition.key().equals(key)).findFirst();
    }

    private static SettingDefinition integer(String key, int defaultValue, int minimum, int maximum) {
        var check = new IntegerCheck(minimum, maximum);
        return SettingDefinition.integer(key, defaultValue, check, check.bounds());
    }

    private static List<String> disableableTasks() {
        return Arrays.stream(RootTask.values())
                .filter(RootTask::mayBeDisabled)
                .map(RootTask::id)
                .toList();
    }

    private static Optional<SettingProblem.Kind> clientProblem(String value, SettingsContext context) {
        return context.clientExists(value) ? Optional.empty() : Optional.of(SettingProblem.Kind.NOT_EXISTING);
    }

    private static Optional<SettingProblem.Kind> networkProblem(String value, SettingsContext context) {
        return NetworkRange.parse(value).isPresent() ? Optional.empty() : Optional.of(SettingProblem.Kind.MALFORMED);
    }

    private static Optional<SettingProblem.Kind> aaguidProblem(String value, SettingsContext context) {
        return AAGUID.matcher(value).matches() ? Optional.empty() : Optional.of(SettingProblem.Kind.MALFORMED);
    }

    private static Optional<SettingProblem.Kind> taskProblem(String value, SettingsContext context) {
        var task = RootTask.of(value);
        if (task.isEmpty()) {
            return Optional.of(SettingProblem.Kind.NOT_A_CHOICE);
        }
        return task.get().mayBeDisabled() ? Optional.empty() : Optional.of(SettingProblem.Kind.NOT_ALLOWED);
    }
}
