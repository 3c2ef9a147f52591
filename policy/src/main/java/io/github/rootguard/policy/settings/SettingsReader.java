package io.github.rootguard.policy.settings;

import io.github.rootguard.policy.mfa.FactorKind;
import io.github.rootguard.policy.task.RootTask;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Turns stored or submitted text into settings, and settings back into text. */
public final class SettingsReader {

    private SettingsReader() {}

    /**
     * Reads settings. A key that is not there takes its default; a key that no definition knows is a problem.
     *
     * @param config values by key; surrounding blanks are ignored, and blank entries of lists too
     * @param context what the values are checked against; defaults are taken as they are
     * @return the settings, or all problems at once
     */
    public static SettingsResult read(Map<String, List<String>> config, SettingsContext context) {
        var values = SettingValues.collect(config, context);
        if (!values.problems().isEmpty()) {
            return SettingsResult.refused(values.problems());
        }
        return SettingsResult.of(new RootPolicySettings(
                Mode.of(values.text(SettingDefinitions.MODE)).orElseThrow(),
                Protection.of(values.text(SettingDefinitions.PROTECTION)).orElseThrow(),
                values.texts(SettingDefinitions.ALLOWED_CLIENTS),
                values.number(SettingDefinitions.SESSION_MAX_MINUTES),
                values.number(SettingDefinitions.SESSION_IDLE_MINUTES),
                values.number(SettingDefinitions.SIGN_INS_PER_30_DAYS),
                AllowedNetworks.parse(values.texts(SettingDefinitions.ALLOWED_NETWORKS)),
                values.number(SettingDefinitions.REASON_MIN_LENGTH),
                values.texts(SettingDefinitions.DISABLED_TASKS).stream()
                        .flatMap(id -> RootTask.of(id).stream())
                        .toList(),
                mfa(values),
                new PasswordSettings(
                        values.passwordPreset(),
                        values.number(SettingDefinitions.PASSWORD_MIN_LENGTH),
                        values.number(SettingDefinitions.PASSWORD_MIN_STRENGTH)),
                AccessKeySettings.read(values),
                values.flag(SettingDefinitions.CENTRAL_RECOVERY),
                new AlertSettings(
                        values.texts(SettingDefinitions.ALERT_EMAILS),
                        values.optional(SettingDefinitions.ALERT_WEBHOOK).map(URI::create),
                        values.optional(SettingDefinitions.ALERT_WEBHOOK_SECRET))));
    }

    private static MfaSettings mfa(SettingValues values) {
        return new MfaSettings(
                values.texts(SettingDefinitions.MFA_ALLOWED_KINDS).stream()
                        .flatMap(id -> FactorKind.of(id).stream())
                        .toList(),
                values.number(SettingDefinitions.MFA_MIN_AUTHENTICATORS),
                values.number(SettingDefinitions.MFA_MAX_AUTHENTICATORS),
                new SecurityKeySettings(
                        values.flag(SettingDefinitions.SECURITY_KEY_DEVICE_BOUND),
                        Attestation.REQUIRED.id().equals(values.text(SettingDefinitions.SECURITY_KEY_ATTESTATION)),
                        values.texts(SettingDefinitions.SECURITY_KEY_AAGUIDS).stream()
                                .map(UUID::fromString)
                                .toList()));
    }

    /** Writes settings, every key included, in a form that {@link #read} takes back unchanged. */
    public static Map<String, List<String>> toConfig(RootPolicySettings settings) {
        var config = new LinkedHashMap<String, List<String>>();
        config.put(SettingDefinitions.MODE.key(), List.of(settings.mode().id()));
        config.put(
                SettingDefinitions.PROTECTION.key(),
                List.of(settings.protection().id()));
        config.put(SettingDefinitions.ALLOWED_CLIENTS.key(), settings.allowedClients());
        config.put(SettingDefinitions.SESSION_MAX_MINUTES.key(), number(settings.sessionMaxMinutes()));
        config.put(SettingDefinitions.SESSION_IDLE_MINUTES.key(), number(settings.sessionIdleMinutes()));
        config.put(SettingDefinitions.SIGN_INS_PER_30_DAYS.key(), number(settings.signInsPer30Days()));
        config.put(
                SettingDefinitions.ALLOWED_NETWORKS.key(),
                settings.allowedNetworks().ranges().stream()
                        .map(NetworkRange::toString)
                        .toList());
        config.put(SettingDefinitions.REASON_MIN_LENGTH.key(), number(settings.reasonMinLength()));
        config.put(
                SettingDefinitions.DISABLED_TASKS.key(),
                settings.disabledTasks().stream().map(RootTask::id).toList());
        config.putAll(toConfig(settings.mfa()));
        config.put(
                SettingDefinitions.PASSWORD_PRESET.key(),
                List.of(settings.password().preset().id()));
        config.put(
                SettingDefinitions.PASSWORD_MIN_LENGTH.key(),
                number(settings.password().minLength()));
        config.put(
                SettingDefinitions.PASSWORD_MIN_STRENGTH.key(),
                number(settings.password().minStrength()));
        config.putAll(settings.accessKeys().toConfig());
        config.put(SettingDefinitions.CENTRAL_RECOVERY.key(), List.of(Boolean.toString(settings.centralRecovery())));
        config.putAll(toConfig(settings.alerts()));
        return config;
    }

    private static Map<String, List<String>> toConfig(MfaSettings mfa) {
        var config = new LinkedHashMap<String, List<String>>();
        var key = mfa.securityKey();
        config.put(
                SettingDefinitions.MFA_ALLOWED_KINDS.key(),
                mfa.allowedKinds().stream().map(FactorKind::id).toList());
        config.put(SettingDefinitions.MFA_MIN_AUTHENTICATORS.key(), number(mfa.minAuthenticators()));
        config.put(SettingDefinitions.MFA_MAX_AUTHENTICATORS.key(), number(mfa.maxAuthenticators()));
        config.put(SettingDefinitions.SECURITY_KEY_DEVICE_BOUND.key(), List.of(Boolean.toString(key.deviceBound())));
        config.put(
                SettingDefinitions.SECURITY_KEY_ATTESTATION.key(),
                List.of((key.attestationRequired() ? Attestation.REQUIRED : Attestation.NONE).id()));
        config.put(
                SettingDefinitions.SECURITY_KEY_AAGUIDS.key(),
                key.aaguids().stream().map(UUID::toString).toList());
        return config;
    }

    private static Map<String, List<String>> toConfig(AlertSettings alerts) {
        var config = new LinkedHashMap<String, List<String>>();
        config.put(SettingDefinitions.ALERT_EMAILS.key(), alerts.emails());
        config.put(SettingDefinitions.ALERT_WEBHOOK.key(), text(alerts.webhook().map(URI::toString)));
        config.put(SettingDefinitions.ALERT_WEBHOOK_SECRET.key(), text(alerts.webhookSecret()));
        return config;
    }

    private static List<String> text(Optional<String> value) {
        return value.stream().toList();
    }

    private static List<String> number(int value) {
        return List.of(Integer.toString(value));
    }
}
