package io.github.rootguard.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages of root's authenticators and recovery codes, in every state that they have. */
final class ManagementPages {

    static final List<String> CODES = List.of("01AB-CDEF-GHJK-MNPQ-RSTV-WXYZ", "7K3M-9QXT-2B8D-HJ4P-VN6C-R5WA");

    static final SamplePage RECOVERY_CODES = SamplePage.of("root-guard-recovery-codes", "at the claim", codes("skip"))
            .posting("recoveryCodes", "accept", "continue", "skip", "restart")
            .failingAt("accept");

    static final SamplePage LIST = SamplePage.of("root-guard-authenticators", "list", list())
            .posting("add", "recovery-codes", "done", "restart")
            .failingAt("userLabel");

    static final SamplePage RECOVERY = SamplePage.of(
                    "root-guard-challenge", "by recovery code", Map.of("recovery", true, "left", 2))
            .posting("recoveryCode", "continue", "back", "restart")
            .failingAt("recoveryCode");

    private ManagementPages() {}

    static Stream<SamplePage> all() {
        var full = Samples.and(Samples.and(list(), "mayAdd", false), "notice", "rootGuardAuthenticatorsWasRenamed");
        var withoutCodes = new HashMap<String, Object>(list());
        withoutCodes.remove("recoveryCodes");
        return Stream.of(
                RECOVERY_CODES,
                SamplePage.of(
                                "root-guard-recovery-codes",
                                "in place of others",
                                Samples.and(codes("cancel"), "replaces", true))
                        .posting("recoveryCodes", "accept", "continue", "cancel", "restart"),
                SamplePage.of("root-guard-recovery-codes", "of root", codes("cancel"))
                        .posting("recoveryCodes", "accept", "continue", "cancel", "restart"),
                RECOVERY,
                SamplePage.of(
                                "root-guard-challenge",
                                "by recovery code and password",
                                Map.of("recovery", true, "left", 0, "passwordRequired", true, "email", Samples.EMAIL))
                        .posting("password", "recoveryCode", "continue", "back", "restart")
                        .failingAt("password", "recoveryCode"),
                SamplePage.of(
                                "root-guard-challenge",
                                "with recovery offered",
                                Map.of(
                                        "authenticators",
                                        List.of(Samples.phone()),
                                        "codes",
                                        true,
                                        "recoveryOffered",
                                        true))
                        .posting("otp", "credentialId", "continue", "resync", "recover", "restart"),
                LIST,
                SamplePage.of("root-guard-authenticators", "full", full).posting("recovery-codes", "done", "restart"),
                SamplePage.of("root-guard-authenticators", "without codes", withoutCodes)
                        .posting("add", "recovery-codes", "done", "restart"),
                SamplePage.of(
                                "root-guard-authenticators",
                                "to remove",
                                Map.of("step", "remove", "authenticators", List.of(odd())))
                        .posting("credentialId", "continue", "cancel", "restart"),
                SamplePage.of("root-guard-enroll-totp", "to be added", Samples.and(Samples.totp(), "cancellable", true))
                        .posting("code1", "code2", "userLabel", "continue", "cancel", "restart"),
                SamplePage.of(
                                "root-guard-enroll-totp",
                                "after a recovery code",
                                Samples.and(Samples.and(Samples.totp(), "recoveryCodesLeft", 3), "recovering", true))
                        .posting("code1", "code2", "userLabel", "continue", "restart"),
                SamplePage.of("root-guard-task", "with few codes", Samples.and(Samples.tasks(), "recoveryCodesLeft", 1))
                        .posting("task", "reason", "continue", "restart"));
    }

    private static Map<String, ?> codes(String leave) {
        return Map.of(
                "codes", CODES, "file", "/realms/example/file?a=1&b=2", "leave", leave, "realmName", Samples.HOSTILE);
    }

    private static Map<String, ?> list() {
        var data = new HashMap<String, Object>();
        data.put("step", "list");
        data.put("authenticators", List.of(row(), odd(), sealed()));
        data.put("mayAdd", true);
        data.put("minimum", 1);
        data.put("maximum", 8);
        data.put(
                "recoveryCodes",
                Map.of("left", 2, "total", 12, "few", true, "added", "today", "addedInstant", Samples.INSTANT));
        data.put("rejectedId", "id-1");
        data.put("userLabel", Samples.HOSTILE);
        return data;
    }

    private static Map<String, ?> row() {
        var row = new HashMap<String, Object>(Samples.tablet("id-1"));
        row.put("label", Samples.HOSTILE);
        row.put("serial", "SN 1");
        row.put("added", "yesterday");
        row.put("addedInstant", Samples.INSTANT);
        row.put("removable", true);
        return row;
    }

    private static Map<String, ?> odd() {
        var row = new HashMap<String, Object>(Samples.notCounting("id-2"));
        row.put("label", "");
        row.remove("kindKey");
        row.put("model", "01020304-0506-0708-0102-030405060708");
        row.put("added", "yesterday");
        row.put("addedInstant", Samples.INSTANT);
        row.put("misfit", "rootGuardRuleFactorKindAllowed");
        row.put("removable", false);
        return row;
    }

    private static Map<String, ?> sealed() {
        return Samples.and(Samples.and(odd(), "id", "id-3"), "usable", false);
    }
}
