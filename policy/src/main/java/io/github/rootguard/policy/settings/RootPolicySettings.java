package io.github.rootguard.policy.settings;

import io.github.rootguard.policy.task.RootTask;
import java.util.List;
import java.util.Map;

/**
 * The settings of a root policy, complete and within bounds: {@link SettingsReader} is the way to get them. What each
 * one means, its default and its bounds stand in {@link SettingDefinitions}.
 *
 * @param mode whether refusals are carried out
 * @param protection which realm operations belong to the root user alone
 * @param allowedClients client ids that a root session may use; never empty
 * @param sessionMaxMinutes minutes until a root session ends whatever happens
 * @param sessionIdleMinutes minutes without a request until a root session ends
 * @param signInsPer30Days sign-ins within thirty days, beyond which they count as everyday use
 * @param allowedNetworks where the root user may sign in from
 * @param reasonMinLength code points that the declared reason has at least
 * @param disabledTasks tasks that are not offered
 * @param mfa what counts as a second factor
 * @param password what the root user's password has to be like
 * @param accessKeys access keys of ordinary users and of the root user
 * @param centralRecovery whether the root user of {@code master} may renominate the root user of this realm
 * @param alerts who is told
 */
public record RootPolicySettings(
        Mode mode,
        Protection protection,
        List<String> allowedClients,
        int sessionMaxMinutes,
        int sessionIdleMinutes,
        int signInsPer30Days,
        AllowedNetworks allowedNetworks,
        int reasonMinLength,
        List<RootTask> disabledTasks,
        MfaSettings mfa,
        PasswordSettings password,
        AccessKeySettings accessKeys,
        boolean centralRecovery,
        AlertSettings alerts) {

    /** Keeps copies of the lists. */
    public RootPolicySettings {
        allowedClients = List.copyOf(allowedClients);
        disabledTasks = List.copyOf(disabledTasks);
    }

    /** What holds when nothing is set. */
    public static RootPolicySettings defaults() {
        return SettingsReader.read(Map.of(), SettingsContext.ANY_CLIENT)
                .settings()
                .orElseThrow();
    }
}
