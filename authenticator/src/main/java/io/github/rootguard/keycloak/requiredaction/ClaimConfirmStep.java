package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.RecoveryCodesStep;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingDefinition;
import io.github.rootguard.policy.settings.SettingDefinitions;
import io.github.rootguard.policy.settings.SettingsReader;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.utils.FormMessage;

/** The last page of the claim: the settings that differ from the defaults, and the confirmation. */
final class ClaimConfirmStep implements Step {
    private static final String ACCEPT = "accept";
    private static final String CONTINUE = "continue";
    private static final String CLAIM_CODE = "claimCode";

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        return signIn.page(
                "root-guard-claim",
                Map.of(
                        "step",
                        "confirm",
                        "succession",
                        signIn.otherRoot().isPresent(),
                        "settings",
                        changed(signIn.policy().settings())),
                errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(CONTINUE)
                && Stream.of(CLAIM_CODE, RecoveryCodesStep.FIELD, RootAccessKeysStep.FIELD)
                        .noneMatch(signIn::posted);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        return signIn.field(ACCEPT).isPresent()
                ? List.of()
                : List.of(new FormMessage(ACCEPT, "rootGuardClaimAcceptMissing"));
    }

    private static List<Map<String, String>> changed(RootPolicySettings settings) {
        Map<String, List<String>> now = SettingsReader.toConfig(settings);
        Map<String, List<String>> byDefault = SettingsReader.toConfig(RootPolicySettings.defaults());
        return SettingDefinitions.all().stream()
                .filter(setting -> !values(now, setting).equals(values(byDefault, setting)))
                .map(setting ->
                        Map.of("label", setting.labelMessageKey(), "value", String.join(", ", values(now, setting))))
                .toList();
    }

    /** In one order: the values of a stored list come back in any. */
    private static List<String> values(Map<String, List<String>> config, SettingDefinition setting) {
        return config.getOrDefault(setting.key(), List.of()).stream().sorted().toList();
    }
}
