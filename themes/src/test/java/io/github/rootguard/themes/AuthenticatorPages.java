package io.github.rootguard.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages about authenticators: the choice of a kind, the enrollment and why, the challenge, the synchronization. */
final class AuthenticatorPages {

    static final SamplePage ENROLL_TOTP = SamplePage.of("root-guard-enroll-totp", "new", Samples.totp())
            .posting("code1", "code2", "userLabel", "continue", "restart")
            .failingAt("code2", "userLabel");

    static final SamplePage CHALLENGE_OF_ONE = SamplePage.of(
                    "root-guard-challenge", "of one", challenge(true, Samples.phone()))
            .posting("otp", "credentialId", "continue", "resync", "restart")
            .failingAt("otp");

    static final SamplePage CHALLENGE_OF_MANY = SamplePage.of(
                    "root-guard-challenge",
                    "of many",
                    Samples.and(
                            Samples.and(
                                    challenge(
                                            true,
                                            Samples.unusable("id-0"),
                                            Samples.phone(),
                                            Samples.tablet("id-2"),
                                            Samples.notCounting("id-3")),
                                    "passwordRequired",
                                    true),
                            "email",
                            Samples.EMAIL))
            .posting("password", "otp", "credentialId", "continue", "resync", "restart")
            .failingAt("otp", "credentialId");

    static final SamplePage CHALLENGE_OF_NONE_USABLE = SamplePage.of(
                    "root-guard-challenge", "of none usable", challenge(false, Samples.unusable("id-0")))
            .posting("restart");

    static final SamplePage REPLACEMENT = SamplePage.of(
                    "root-guard-choose-factor",
                    "of a full account",
                    Map.of(
                            "factors", List.of(Samples.factor("totp", "rootGuardFactorTotp")),
                            "authenticators", List.of(lost("id-1"), Samples.tablet("id-2")),
                            "maximum", 2,
                            "enrollment", Map.of("reason", "recovery", "other", false)))
            .posting("factor", "credentialId", "continue", "restart")
            .failingAt("credentialId");

    private static final List<Map<String, ?>> KINDS = List.of(
            Samples.factor("totp", "rootGuardFactorTotp"),
            Samples.factor("hardware-totp", "rootGuardFactorHardwareTotp"),
            Samples.factor("security-key", "rootGuardFactorSecurityKey"));

    private AuthenticatorPages() {}

    static Stream<SamplePage> all() {
        return Stream.of(challenges(), choices(), enrollments(), hardware(), resync())
                .flatMap(pages -> pages);
    }

    private static Stream<SamplePage> challenges() {
        return Stream.of(
                CHALLENGE_OF_ONE,
                CHALLENGE_OF_MANY,
                CHALLENGE_OF_NONE_USABLE,
                SamplePage.of(
                                "root-guard-challenge",
                                "nameless",
                                Samples.and(challenge(true, Samples.authenticator("id-1", "")), "breakGlass", true))
                        .posting("otp", "credentialId", "continue", "resync", "restart"),
                SamplePage.of(
                                "root-guard-challenge",
                                "after a synchronization",
                                Samples.and(
                                        challenge(true, Samples.phone(), Samples.tablet("id-2")),
                                        "resynced",
                                        Samples.HOSTILE))
                        .posting("otp", "credentialId", "continue", "resync", "restart"),
                SamplePage.of(
                                "root-guard-challenge",
                                "of password",
                                Map.of("factorRequired", false, "passwordRequired", true))
                        .posting("password", "continue", "restart")
                        .failingAt("password"));
    }

    private static Stream<SamplePage> choices() {
        return Stream.of(
                REPLACEMENT,
                SamplePage.of(
                                "root-guard-choose-factor",
                                "first",
                                Map.of("factors", KINDS, "enrollment", Map.of("reason", "first", "other", false)))
                        .posting("factor", "continue", "restart")
                        .failingAt("factor"),
                SamplePage.of(
                                "root-guard-choose-factor",
                                "both",
                                Map.of(
                                        "factors",
                                        KINDS,
                                        "factor",
                                        "hardware-totp",
                                        "authenticators",
                                        List.of(Samples.phone(), Samples.tablet("id-2")),
                                        "selected",
                                        "id-2",
                                        "maximum",
                                        2))
                        .posting("factor", "credentialId", "continue", "restart")
                        .failingAt("factor", "credentialId"));
    }

    private static Stream<SamplePage> enrollments() {
        return Stream.concat(
                Stream.of(ENROLL_TOTP),
                Stream.of(
                                Map.of("reason", "first", "other", true),
                                Map.of("reason", "minimum", "have", 0, "minimum", 2, "other", true),
                                Map.of("reason", "minimum", "have", 1, "minimum", 3, "other", true),
                                Map.of("reason", "no-longer-fits", "label", Samples.HOSTILE, "other", true),
                                Map.of("reason", "recovery", "other", true))
                        .map(why -> SamplePage.of(
                                        "root-guard-enroll-totp",
                                        "because of " + why.get("reason"),
                                        Samples.and(Samples.totp(), "enrollment", why))
                                .posting("code1", "code2", "userLabel", "continue", "other", "restart")));
    }

    private static Stream<SamplePage> hardware() {
        return Stream.of(
                        Samples.hardware(),
                        Samples.and(Samples.hardware(), "seedKept", true),
                        Samples.and(Samples.and(Samples.hardware(), "inventory", true), "algorithm", "SHA256"))
                .map(data -> SamplePage.of("root-guard-enroll-hardware", String.valueOf(data.keySet()), data)
                        .posting(
                                "serial",
                                "seed",
                                "algorithm",
                                "digits",
                                "period",
                                "code1",
                                "code2",
                                "userLabel",
                                "continue",
                                "restart")
                        .failingAt("seed", "digits", "code2"));
    }

    private static Stream<SamplePage> resync() {
        var ofMany = Map.of(
                "authenticators",
                List.of(Samples.unusable("id-0"), Samples.tablet("id-2")),
                "selected",
                "id-2",
                "possible",
                true);
        return Stream.of(
                SamplePage.of("root-guard-resync", "before sign-in", Samples.and(ofMany, "beforeSignIn", true))
                        .posting("code1", "code2", "credentialId", "continue", "cancel", "restart")
                        .failingAt("code2", "credentialId"),
                SamplePage.of(
                                "root-guard-resync",
                                "of one",
                                Map.of("authenticators", List.of(Samples.phone()), "possible", true))
                        .posting("code1", "code2", "credentialId", "continue", "cancel", "restart")
                        .failingAt("code1"),
                SamplePage.of("root-guard-resync", "of none", Map.of("authenticators", List.of(), "possible", false))
                        .posting("cancel", "restart"));
    }

    private static Map<String, ?> challenge(boolean codes, Map<?, ?>... authenticators) {
        var data = new HashMap<String, Object>();
        data.put("factorRequired", true);
        data.put("passwordRequired", false);
        data.put("codes", codes);
        data.put("selected", authenticators.length > 2 ? "id-2" : "id-1");
        data.put("authenticators", List.of(authenticators));
        return data;
    }

    /** An authenticator that may be given up although it cannot be used any more. */
    private static Map<String, ?> lost(String id) {
        return Samples.and(Samples.unusable(id), "selectable", true);
    }
}
