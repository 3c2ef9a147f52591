package io.github.rootguard.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages that ask for a security key, or set one up. */
final class SecurityKeySamples {

    private static final List<String> ANSWER =
            List.of("clientDataJSON", "authenticatorData", "signature", "userHandle", "error");

    private SecurityKeySamples() {}

    static Stream<SamplePage> all() {
        return Stream.of(
                enrollment("of any model", Map.of()),
                enrollment(
                        "under rules",
                        Map.of(
                                "deviceBound",
                                true,
                                "attestationRequired",
                                true,
                                "attestation",
                                "direct",
                                "models",
                                List.of(Samples.HOSTILE, "Key of another maker"))),
                enrollment(
                        "after an unfit one",
                        unfit(Map.of("ruleKey", "rootGuardRuleSecurityKeyModelSound", "model", Samples.HOSTILE))),
                enrollment(
                        "after an unfit one without a model",
                        unfit(Map.of("ruleKey", "rootGuardRuleFactorKindAllowed"))),
                SamplePage.of(
                                "root-guard-challenge",
                                "of a key",
                                Map.of(
                                        "codes",
                                        false,
                                        "authenticators",
                                        List.of(key()),
                                        "webauthn",
                                        Samples.ceremony()))
                        .posting(answerAnd("credentialId", "continue", "restart"))
                        .failingAt("webauthn"),
                SamplePage.of(
                                "root-guard-challenge",
                                "of a key or a code",
                                Map.of(
                                        "passwordRequired",
                                        true,
                                        "email",
                                        Samples.EMAIL,
                                        "codes",
                                        true,
                                        "selected",
                                        "id-3",
                                        "authenticators",
                                        List.of(Samples.phone(), key()),
                                        "webauthn",
                                        Samples.ceremony()))
                        .posting(answerAnd("password", "otp", "credentialId", "continue", "resync", "restart"))
                        .failingAt("otp", "webauthn"));
    }

    private static Map<String, ?> unfit(Map<String, ?> why) {
        var enrollment = new HashMap<String, Object>(why);
        enrollment.putAll(Map.of("reason", "no-longer-fits", "label", Samples.HOSTILE, "other", false));
        return Map.of("enrollment", enrollment);
    }

    private static SamplePage enrollment(String state, Map<String, ?> more) {
        var data = new HashMap<String, Object>(Map.of(
                "challenge", "Y2hhbGxlbmdl",
                "userHandle", "dXNlcg",
                "accountName", Samples.HOSTILE,
                "rpId", "localhost",
                "realmName", Samples.HOSTILE,
                "algorithms", "-7,-8,-257",
                "attestation", "none",
                "excluded", "",
                "userLabel", Samples.HOSTILE));
        data.putAll(more);
        return SamplePage.of("root-guard-enroll-security-key", state, data)
                .posting(
                        "clientDataJSON",
                        "attestationObject",
                        "publicKeyCredentialId",
                        "authenticatorLabel",
                        "transports",
                        "authenticatorAttachment",
                        "error",
                        "userLabel",
                        "continue",
                        "restart")
                .failingAt("webauthn", "userLabel");
    }

    private static Map<String, ?> key() {
        return Map.of(
                "id",
                "id-3",
                "label",
                Samples.HOSTILE,
                "kind",
                "security-key",
                "kindKey",
                "rootGuardFactorSecurityKey",
                "usable",
                true,
                "selectable",
                true,
                "fits",
                true);
    }

    private static String[] answerAnd(String... others) {
        return Stream.concat(ANSWER.stream(), Stream.of(others)).toArray(String[]::new);
    }
}
