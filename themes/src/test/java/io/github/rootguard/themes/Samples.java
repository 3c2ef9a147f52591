package io.github.rootguard.themes;

import io.github.rootguard.policy.everyday.AdminAccess;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Data for the sample pages. What people typed or named is hostile, so that missing escaping shows. */
final class Samples {

    static final String ACTION = "/realms/example/login-actions/required-action?a=1&b=2";
    static final String EMAIL = "nora@example.org";
    static final String HOSTILE = "\"><script>alert(1)</script>";
    static final String INSTANT = "2025-11-22T10:00:00Z";
    static final String SECRET = "JBSW Y3DP EHPK 3PXP";
    static final Map<String, String> TASK =
            Map.of("id", "review", "titleKey", "rootGuardTaskReview", "helpKey", "rootGuardTaskReviewHelp");

    private Samples() {}

    static Map<String, ?> claim() {
        return Map.of("step", "intro", "realmName", HOSTILE, "email", EMAIL, "nominatedOn", "22 November");
    }

    static Map<String, ?> ceremony() {
        return Map.of(
                "challenge",
                "Y2hhbGxlbmdl",
                "userVerification",
                "preferred",
                "rpId",
                "localhost",
                "createTimeout",
                1000,
                "authenticators",
                List.of("a", "b"));
    }

    static Map<String, ?> totp() {
        return Map.of(
                "qr",
                "iVBORw0KGgo=",
                "secretText",
                SECRET,
                "algorithm",
                "SHA1",
                "digits",
                6,
                "period",
                30,
                "userLabel",
                HOSTILE);
    }

    static Map<String, ?> hardware() {
        return Map.of(
                "serial",
                HOSTILE,
                "userLabel",
                HOSTILE,
                "algorithm",
                "SHA1",
                "algorithmChoices",
                List.of("SHA1", "SHA256", "SHA512"),
                "digits",
                "6",
                "digitsChoices",
                List.of("6", "8"),
                "period",
                "30",
                "periodChoices",
                List.of("30", "60"));
    }

    static Map<String, ?> phone() {
        return authenticator("id-1", HOSTILE);
    }

    static Map<String, ?> tablet(String id) {
        return and(
                and(authenticator(id, "Tablet"), "lastUsed", "22 Nov 2025, 10:00:00 UTC"), "lastUsedInstant", INSTANT);
    }

    /** One whose seed cannot be read any more. */
    static Map<String, ?> unusable(String id) {
        return and(and(authenticator(id, "Old phone"), "usable", false), "selectable", false);
    }

    /** One that the policy of today does not count. */
    static Map<String, ?> notCounting(String id) {
        return and(authenticator(id, "Drawer"), "fits", false);
    }

    static Map<String, ?> authenticator(String id, String label) {
        return Map.of(
                "id",
                id,
                "label",
                label,
                "kind",
                "totp",
                "kindKey",
                "rootGuardFactorTotp",
                "usable",
                true,
                "selectable",
                true,
                "fits",
                true);
    }

    static Map<String, ?> factor(String id, String key) {
        return Map.of("id", id, "titleKey", key, "helpKey", key + "Help");
    }

    static Map<String, ?> refusal() {
        return Map.of(
                "rules",
                List.of(Map.of("id", "network-allowed", "titleKey", "rootGuardRuleNetworkAllowed")),
                "clientName",
                HOSTILE,
                "realmName",
                "Example",
                "everydayAdmin",
                true);
    }

    static Map<String, ?> tasks() {
        return Map.of(
                "tasks",
                List.of(TASK),
                "task",
                "review",
                "reason",
                "</textarea>" + HOSTILE,
                "reasonMinLength",
                15,
                "sessionMinutes",
                15,
                "idleMinutes",
                5,
                "usage",
                Map.of("signIns", 2, "budget", 5, "everyday", false));
    }

    static Map<String, ?> tasksInEverydayUse(List<String> administrators) {
        return and(
                tasks(),
                "usage",
                Map.of(
                        "signIns",
                        7,
                        "budget",
                        5,
                        "everyday",
                        true,
                        "tasks",
                        List.of(Map.of("titleKey", "rootGuardTaskReview", "count", 7)),
                        "administrators",
                        administrators));
    }

    static Map<String, ?> and(Map<String, ?> data, String key, Object value) {
        var more = new HashMap<String, Object>(data);
        more.put(key, value);
        return more;
    }

    /** What an everyday administrator may be allowed in a realm; the realm of the page itself has no name. */
    static Map<String, Object> accesses(String realm) {
        return Map.of(
                "realm",
                realm,
                "accesses",
                Arrays.stream(AdminAccess.values())
                        .map(access -> Map.of(
                                "value",
                                realm + access.id(),
                                "titleKey",
                                access.messageKey(),
                                "helpKey",
                                access.helpMessageKey()))
                        .toList());
    }
}
