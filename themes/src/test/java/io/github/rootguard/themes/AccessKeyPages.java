package io.github.rootguard.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages of access keys, in every state that they have. */
final class AccessKeyPages {

    static final String ID = "RGAK7AOU7LT55QI5BJ3FACQMSHTL6YABCDEF";
    static final String SECRET_KEY = "rgsk_0123456789abcdefghijABCDEFGHIJ0123456789xyz123";

    static final SamplePage LIST = SamplePage.of("access-keys", "list", list(List.of(active(), inactive(), expired())))
            .posting("create", "done", "restart");

    static final SamplePage CREATED = SamplePage.of(
                    "access-keys-created",
                    "new",
                    Map.of("id", ID, "secret", SECRET_KEY, "label", Samples.HOSTILE, "file", "/file?a=1&b=2"))
            .posting("done", "restart");

    private AccessKeyPages() {}

    static Stream<SamplePage> all() {
        return Stream.of(
                LIST,
                CREATED,
                SamplePage.of("access-keys", "none", list(List.of())).posting("create", "done", "restart"),
                SamplePage.of(
                                "access-keys",
                                "full",
                                Samples.and(
                                        Samples.and(list(List.of(active())), "mayCreate", false),
                                        "notice",
                                        "rootGuardAccessKeysWasActivated"))
                        .posting("done", "restart"),
                SamplePage.of(
                                "access-keys",
                                "refused",
                                Map.of("step", "refused", "ruleKey", "rootGuardRuleAccessKeysEnabled"))
                        .posting("done", "restart"),
                SamplePage.of("access-keys-create", "empty", form())
                        .posting("userLabel", "expires", "scopes", "networks", "continue", "cancel", "restart")
                        .failingAt("userLabel", "expires", "scopes", "networks"),
                SamplePage.of("access-keys-create", "without limit", Samples.and(form(), "maxAgeDays", 0))
                        .posting("userLabel", "expires", "scopes", "networks", "continue", "cancel", "restart"),
                SamplePage.of("access-keys-create", "of an administrator", administrator())
                        .posting("userLabel", "expires", "scopes", "networks", "admin", "continue", "cancel", "restart")
                        .failingAt("admin"),
                SamplePage.of("access-keys-delete", "to confirm", Map.of("key", inactive(), "confirm", Samples.HOSTILE))
                        .posting("confirm", "continue", "cancel", "restart")
                        .failingAt("confirm"),
                SamplePage.of("root-guard-root-access-keys", "of root", Map.of("keys", List.of(active(), inactive())))
                        .posting("accessKeys", "accept", "continue", "restart")
                        .failingAt("accept"),
                proof("password only", Map.of("passwordRequired", true))
                        .posting("prove", "password", "continue", "cancel", "restart")
                        .failingAt("password"),
                proof("password and code", Map.of("passwordRequired", true, "otpRequired", true))
                        .posting("prove", "password", "otp", "continue", "cancel", "restart")
                        .failingAt("otp"),
                proof("recovery code", Map.of("passwordRequired", true, "recoveryCodeRequired", true))
                        .posting("prove", "password", "recoveryCode", "continue", "cancel", "restart")
                        .failingAt("recoveryCode"),
                proof("security key", Map.of("passwordRequired", true, "webauthn", Samples.ceremony()))
                        .posting(
                                "prove",
                                "password",
                                "clientDataJSON",
                                "authenticatorData",
                                "signature",
                                "userHandle",
                                "error",
                                "continue",
                                "cancel",
                                "restart")
                        .failingAt("webauthn"),
                SamplePage.of("access-keys-proof", "impossible", Map.of("possible", false))
                        .posting("cancel", "restart"));
    }

    private static SamplePage proof(String state, Map<String, ?> data) {
        return SamplePage.of("access-keys-proof", state, Samples.and(data, "possible", true));
    }

    private static Map<String, ?> form() {
        return Map.of(
                "userLabel",
                Samples.HOSTILE,
                "expires",
                "2027-01-31",
                "scopes",
                "orders invoices",
                "networks",
                "192.0.2.0/24",
                "maxAgeDays",
                90,
                "mayAdminister",
                false);
    }

    private static Map<String, ?> administrator() {
        var data = new HashMap<String, Object>(form());
        data.put("mayAdminister", true);
        data.put("admin", true);
        data.put("rotated", ID);
        data.put("overlapHours", 24);
        return data;
    }

    private static Map<String, ?> list(List<Map<String, ?>> keys) {
        return Map.of("step", "list", "keys", keys, "mayCreate", true, "most", 2);
    }

    private static Map<String, ?> active() {
        var row = key("1", "active", "Active");
        row.put("admin", true);
        row.put("expires", "tomorrow");
        row.put("expiresInstant", Samples.INSTANT);
        row.put("retires", "tonight");
        row.put("retiresInstant", Samples.INSTANT);
        row.put("lastUsed", "today");
        row.put("lastUsedInstant", Samples.INSTANT);
        row.put("lastUsedClient", Samples.HOSTILE);
        row.put("lastUsedAddress", "192.0.2.1");
        row.put("scopes", "orders");
        row.put("networks", "192.0.2.0/24");
        return row;
    }

    private static Map<String, ?> inactive() {
        return key("2", "inactive", "Inactive");
    }

    private static Map<String, ?> expired() {
        return key("3", "expired", "Expired");
    }

    private static Map<String, Object> key(String number, String status, String word) {
        var row = new HashMap<String, Object>();
        row.put("id", ID.substring(0, ID.length() - 1) + number);
        row.put("label", Samples.HOSTILE);
        row.put("status", status);
        row.put("statusKey", "rootGuardAccessKeyStatus" + word);
        row.put("admin", false);
        row.put("created", "yesterday");
        row.put("createdInstant", Samples.INSTANT);
        return row;
    }
}
