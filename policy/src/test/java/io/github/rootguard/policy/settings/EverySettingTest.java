package io.github.rootguard.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.mfa.FactorKind;
import io.github.rootguard.policy.task.RootTask;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All settings at once, each at another value than its default. */
class EverySettingTest {

    private static final Map<String, List<String>> EVERYTHING = Map.ofEntries(
            Map.entry("mode", List.of("monitor")),
            Map.entry("protection", List.of(" strict ")),
            Map.entry("allowed-clients", List.of(" account ", "", "console", "account")),
            Map.entry("session-max-minutes", List.of(" 60 ")),
            Map.entry("session-idle-minutes", List.of("60")),
            Map.entry("sign-ins-per-30-days", List.of("100")),
            Map.entry("alert-emails", List.of("audit@example.org")),
            Map.entry("alert-webhook", List.of("https://example.org/alerts")),
            Map.entry("alert-webhook-secret", List.of("${vault.alerts}")),
            Map.entry("allowed-networks", List.of("192.0.2.77/24", "2001:db8::/32")),
            Map.entry("reason-min-length", List.of("0")),
            Map.entry("disabled-tasks", List.of("delete-realm")),
            Map.entry("mfa-allowed-kinds", List.of("security-key", "totp")),
            Map.entry("mfa-min-authenticators", List.of("2")),
            Map.entry("mfa-max-authenticators", List.of("3")),
            Map.entry("security-key-device-bound", List.of("true")),
            Map.entry("security-key-attestation", List.of("required")),
            Map.entry("security-key-aaguids", List.of("01020304-0506-0708-0102-03040506070A")),
            Map.entry("password-preset", List.of("cis")),
            Map.entry("password-min-length", List.of("128")),
            Map.entry("password-min-strength", List.of("4")),
            Map.entry("access-keys-enabled", List.of("false")),
            Map.entry("access-key-role", List.of("programs")),
            Map.entry("access-key-client", List.of("robots")),
            Map.entry("access-key-token-seconds", List.of("30")),
            Map.entry("access-keys-per-user", List.of("10")),
            Map.entry("access-key-max-age-days", List.of("0")),
            Map.entry("access-key-unused-days", List.of("3650")),
            Map.entry("access-key-creation-max-auth-age-seconds", List.of("3600")),
            Map.entry("access-key-rotation-overlap-hours", List.of("0")),
            Map.entry("root-access-keys", List.of("allow")),
            Map.entry("central-recovery", List.of("true")));

    @Test
    void whenEverythingIsSetThenEverythingIsRead() {
        assertThat(SettingsReader.read(EVERYTHING, client -> true).settings())
                .contains(new RootPolicySettings(
                        Mode.MONITOR,
                        Protection.STRICT,
                        List.of("account", "console"),
                        60,
                        60,
                        100,
                        AllowedNetworks.parse(List.of("192.0.2.0/24", "2001:db8::/32")),
                        0,
                        List.of(RootTask.DELETE_REALM),
                        new MfaSettings(
                                List.of(FactorKind.TOTP, FactorKind.SECURITY_KEY),
                                2,
                                3,
                                new SecurityKeySettings(
                                        true, true, List.of(UUID.fromString("01020304-0506-0708-0102-03040506070a")))),
                        new PasswordSettings(PasswordPreset.CIS, 128, 4),
                        new AccessKeySettings(
                                false,
                                true,
                                Optional.of("programs"),
                                "robots",
                                new AccessKeySettings.Limits(10, 0, 3650, 0),
                                30,
                                3600),
                        true,
                        new AlertSettings(
                                List.of("audit@example.org"),
                                Optional.of(URI.create("https://example.org/alerts")),
                                Optional.of("${vault.alerts}"))));
    }
}
