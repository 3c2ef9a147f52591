package io.github.rootguard.themes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every page in every state that it has. */
final class SamplePages {

    private SamplePages() {}

    static Stream<SamplePage> all() {
        return Stream.of(
                        claim(),
                        AuthenticatorPages.all(),
                        SecurityKeySamples.all(),
                        ManagementPages.all(),
                        AccessKeyPages.all(),
                        others())
                .flatMap(pages -> pages);
    }

    private static Stream<SamplePage> claim() {
        var confirmation = Samples.and(Samples.claim(), "step", "confirm");
        var setting = Map.of("label", "rootGuardSettingSessionMaxMinutes", "value", "30");
        return Stream.of(
                SamplePage.of("root-guard-claim", "plain", Samples.claim())
                        .posting("claimCode", "continue", "cancel", "restart")
                        .failingAt("claimCode"),
                SamplePage.of("root-guard-claim", "with code", Samples.and(Samples.claim(), "otpRequired", true))
                        .posting("claimCode", "otp", "continue", "cancel", "restart")
                        .failingAt("otp"),
                SamplePage.of(
                                "root-guard-claim",
                                "with recovery code",
                                Samples.and(Samples.claim(), "recoveryCodeRequired", true))
                        .posting("claimCode", "recoveryCode", "continue", "cancel", "restart"),
                securityKey(),
                SamplePage.of(
                                "root-guard-claim",
                                "with password",
                                Samples.and(Samples.and(Samples.claim(), "succession", true), "passwordRequired", true))
                        .posting("claimCode", "password", "continue", "cancel", "restart")
                        .failingAt("password"),
                SamplePage.of("root-guard-claim", "of a successor", Samples.and(Samples.claim(), "succession", true))
                        .posting("claimCode", "continue", "cancel", "restart"),
                SamplePage.of(
                                "root-guard-claim",
                                "confirmation of a successor",
                                Samples.and(Samples.and(confirmation, "settings", List.of()), "succession", true))
                        .posting("accept", "continue", "cancel", "restart"),
                SamplePage.of(
                                "root-guard-claim",
                                "confirmation",
                                Samples.and(confirmation, "settings", List.of(setting)))
                        .posting("accept", "continue", "cancel", "restart"),
                SamplePage.of("root-guard-claim", "of defaults", Samples.and(confirmation, "settings", List.of()))
                        .posting("accept", "continue", "cancel", "restart")
                        .failingAt("accept"));
    }

    private static SamplePage securityKey() {
        return SamplePage.of(
                        "root-guard-claim",
                        "with security key",
                        Samples.and(Samples.claim(), "webauthn", Samples.ceremony()))
                .posting(
                        "claimCode",
                        "clientDataJSON",
                        "authenticatorData",
                        "signature",
                        "userHandle",
                        "error",
                        "continue",
                        "cancel",
                        "restart")
                .failingAt("webauthn");
    }

    private static Stream<SamplePage> others() {
        return Stream.of(
                SamplePage.of(
                                "root-guard-password",
                                "new",
                                Map.of(
                                        "minLength",
                                        15,
                                        "maxLength",
                                        128,
                                        "minStrength",
                                        3,
                                        "minClasses",
                                        3,
                                        "strengthUrl",
                                        "/realms/acme/root-guard/password-strength?client_id=account&tab_id=x",
                                        "email",
                                        Samples.EMAIL))
                        .posting("password-new", "password-confirm", "continue", "restart")
                        .failingAt("password-confirm"),
                everydayAdmin("draft", Map.of("choices", List.of(Samples.accesses(""))))
                        .posting("username", "email", "firstName", "lastName", "access", "continue", "skip", "restart")
                        .failingAt("username", "email", "access"),
                everydayAdmin(
                                "draft of the master realm",
                                Map.of(
                                        "choices",
                                        List.of(Samples.accesses(""), Samples.accesses("acme")),
                                        "emailIsUsername",
                                        true))
                        .posting("email", "firstName", "lastName", "access", "continue", "skip", "restart")
                        .failingAt("email", "access"),
                everydayAdmin("mailed", Map.of("created", true)).posting("continue", "restart"),
                everydayAdmin("link", Map.of("created", true, "setupLink", "https://sso.example.org/x?key=y"))
                        .posting("continue", "restart"),
                SamplePage.of("root-guard-task", "first", Samples.tasks())
                        .posting("task", "reason", "continue", "restart")
                        .failingAt("task", "reason"),
                SamplePage.of(
                                "root-guard-task",
                                "everyday",
                                Samples.tasksInEverydayUse(List.of(Samples.HOSTILE, "wendy")))
                        .posting("task", "reason", "continue", "restart", "everyday-admin"),
                SamplePage.of("root-guard-task", "nobody", Samples.tasksInEverydayUse(List.of()))
                        .posting("task", "reason", "continue", "restart", "everyday-admin"),
                SamplePage.of("root-guard-task", "change", Samples.and(Samples.tasks(), "current", Samples.TASK))
                        .posting("task", "reason", "continue", "restart"),
                SamplePage.of("root-guard-refused", "by rule", Samples.refusal())
                        .posting("restart", "everyday-admin"),
                SamplePage.of("root-guard-refused", "without rule", Map.of()).posting("restart"));
    }

    private static SamplePage everydayAdmin(String state, Map<String, Object> data) {
        return SamplePage.of("root-guard-everyday-admin", state, data);
    }
}
