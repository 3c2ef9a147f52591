package io.github.rootguard.policy.password;

import static io.github.rootguard.policy.RuleId.PASSWORD_BLOCKLIST;
import static io.github.rootguard.policy.RuleId.PASSWORD_MAX_LENGTH;
import static io.github.rootguard.policy.RuleId.PASSWORD_MIN_LENGTH;
import static io.github.rootguard.policy.RuleId.PASSWORD_REUSE;
import static io.github.rootguard.policy.ViolationKind.FORBIDDEN;
import static io.github.rootguard.policy.ViolationKind.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingsContext;
import io.github.rootguard.policy.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RootPasswordPolicyTest {

    private static final String LONG = "plinth orbital quiver ".repeat(6);
    private static final StrengthEstimator STRONG = (password, known) -> new PasswordStrength(4, List.of());
    private final RootPasswordPolicy policy =
            new RootPasswordPolicy(RootPolicySettings.defaults(), Blocklist.common(), STRONG);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plinth orbital quiver",
                "7Kd!w2#pQz9&mXv",
                "vermilion9tugboat",
                "Zwölf Boxkämpfer jagen Viktor",
                "my horse eats purple thistles",
                "the password is a poem by Rilke",
                "490172653980417",
                "the quick red fox sleeps late",
                "blau-kraut-bleibt-blaukraut",
                "\u6b63\u786e\u7684\u9a6c\u7535\u6c60\u8ba2\u4e66\u9489\u5927\u6d77\u5c71\u98ce\u96e8\u96ea"
            })
    void whenPasswordIsLongAndItsOwnThenItPermits(String password) {
        assertThat(decide(password)).isEqualTo(Decision.permit());
    }

    @Test
    void whenPasswordIsEmptyThenItIsMissing() {
        assertThat(decide("").violations()).containsExactly(new Violation(PASSWORD_MIN_LENGTH, MISSING));
    }

    @Test
    void whenPasswordIsTooShortThenItDenies() {
        assertThat(decide("7Kd!w2#pQz9&mX").violations())
                .containsExactly(new Violation(PASSWORD_MIN_LENGTH, FORBIDDEN));
    }

    @Test
    void whenPasswordIsAsLongAsAllowedThenItPermits() {
        assertThat(decide(LONG.substring(0, 128))).isEqualTo(Decision.permit());
        assertThat(decide(LONG.substring(0, 129)).violations())
                .containsExactly(new Violation(PASSWORD_MAX_LENGTH, FORBIDDEN));
    }

    @Test
    void whenLengthIsCountedThenCodePointsOfTheNormalizedFormCount() {
        var decomposed = "a\u0308o\u0308u\u0308e\u0301i\u0301o\u0301u\u0301";
        assertThat(PasswordCandidate.of(Secret.of(decomposed)).normalizedLength())
                .isEqualTo(7);
        assertThat(PasswordCandidate.of(Secret.of("\uD83D\uDD11")).normalizedLength())
                .isEqualTo(1);
        assertThat(PasswordCandidate.of(Secret.of("\uFB03")).normalized()).isEqualTo("ffi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234567",
                "Password1234567!",
                "12345password!!",
                "P@ssw0rd1234567",
                "P@$$w0rd!!!!!!!",
                "@dm1n2026!!!!!!",
                "p4ssw0rd-p4ssw0rd",
                "passwordpassword",
                "PasswordPasswordPass",
                "pass word pass word",
                "qwertyuiopasdfgh",
                "qwertyuiop[]12345",
                "QWERTZUIOPASDFG",
                "azertyuiopqsdfgh",
                "1qaz2wsx3edc4rfv",
                "1q2w3e4r5t6y7u8i",
                "asdfghjkl123456789",
                "poiuytrewqlkjhgf",
                "aaaaaaaaaaaaaaa",
                "aaaaaaaaaaaaaab",
                "aaaabbbbccccddd",
                "123456789012345",
                "987654321098765",
                "abcdefghijklmno",
                "zyxwvutsrqponml",
                "!@#$%^&*()!@#$%^&*()",
                "correcthorsebatterystaple",
                "Correct Horse Battery Staple",
                "correct-horse-battery-staple-1",
                "c0rrecth0rseb@tterystaple",
                "summer2026summer2026",
                "Summer2026Winter2027",
                "Summer2026!!!!!!!",
                "welcomepassword",
                "Welcome2Keycloak!",
                "adminadminadmin",
                "administrator123",
                "letmein-letmein-letmein",
                "iloveyousomuch1",
                "thisismypassword",
                "ThisIsMyP@ssw0rd",
                "changemechangeme",
                "maytheforcebewithyou",
                "\uFF50\uFF41\uFF53\uFF53\uFF57\uFF4F\uFF52\uFF441234567",
                "Contraseña12345",
                "Frühling2026Frühling"
            })
    void whenPasswordIsOneThatIsTriedFirstThenItDenies(String password) {
        assertThat(decide(password).violations()).containsExactly(new Violation(PASSWORD_BLOCKLIST, FORBIDDEN));
    }

    @Test
    void whenPasswordIsFarTooLongThenItIsNotSearchedThrough() {
        assertThat(decide("a".repeat(128)).violations()).containsExactly(new Violation(PASSWORD_BLOCKLIST, FORBIDDEN));
        assertThat(decide("a".repeat(100_000)).violations())
                .containsExactly(new Violation(PASSWORD_MAX_LENGTH, FORBIDDEN));
    }

    @Test
    void whenTheBlocklistFailsThenItDenies() {
        Blocklist gone = text -> {
            throw new IllegalStateException("gone");
        };
        var broken = new RootPasswordPolicy(RootPolicySettings.defaults(), gone, STRONG);

        assertThat(broken.decide(PasswordCandidate.of(Secret.of("plinth orbital quiver")))
                        .permitted())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nist | plinth orbital | PASSWORD_MIN_LENGTH
                    nist | plinth orbitals | null
                    cis  | plinth orbita | PASSWORD_MIN_LENGTH
                    cis  | plinth orbital | null
                    aws  | Plinth0 | PASSWORD_MIN_LENGTH
                    aws  | Plinth0x | null
                    aws  | plinth0 | PASSWORD_MIN_LENGTH, PASSWORD_CLASSES
                    aws  | plinthorb | PASSWORD_CLASSES
                    aws  | plinth orb | PASSWORD_CLASSES
                    aws  | Plinthorb | PASSWORD_CLASSES
                    aws  | 7304-8163 | PASSWORD_CLASSES
                    aws  | Plinth orb | null
                    aws  | plinth 0rb | null
                    aws  | PLINTH-0RB | null
                    aws  | Žluťoučký1 | null
                    """)
    void whenPresetIsChosenThenItsRulesHold(String preset, String password, String broken) {
        var decision = new RootPasswordPolicy(settings("password-preset", preset), Blocklist.common(), STRONG)
                .decide(PasswordCandidate.of(Secret.of(password)));

        assertThat(decision.violations().stream()
                        .map(violation -> violation.rule().name())
                        .collect(Collectors.joining(", ")))
                .isEqualTo("null".equals(broken) ? "" : broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nora quiver plinth orbital   | PASSWORD_IDENTITY
                    plinth NORA orbital quiver   | PASSWORD_IDENTITY
                    plinth n0r4 orbital quiver   | PASSWORD_IDENTITY
                    plinth n.o.r.a orbital       | PASSWORD_IDENTITY
                    plinth@nora.example orbital  | PASSWORD_IDENTITY
                    plinth 4cm3-b4nk orbital     | PASSWORD_IDENTITY
                    plinth orbital keycloak 17   | PASSWORD_IDENTITY
                    plinth orbital al quiver     | null
                    plinth orbital quiver        | null
                    """)
    void whenPasswordHasInItWhoseItIsThenItDenies(String password, String broken) {
        var known = List.of("nora@nora.example", "nora", "acme bank", "al", "keycloak");

        var decision = policy.decide(new PasswordCandidate(Secret.of(password), known, any -> false));

        assertThat(decision.first().map(violation -> violation.rule().name()).orElse("null"))
                .isEqualTo(broken);
    }

    @Test
    void whenPasswordWasUsedBeforeThenItDenies() {
        var old = Secret.of("plinth orbital quiver");

        assertThat(policy.decide(new PasswordCandidate(old, List.of(), old::sameAs))
                        .violations())
                .containsExactly(new Violation(PASSWORD_REUSE, FORBIDDEN));
        assertThat(policy.decideQuality(new PasswordCandidate(old, List.of(), old::sameAs)))
                .isEqualTo(Decision.permit());
    }

    @Test
    void whenACandidateIsPrintedThenThePasswordStaysHidden() {
        assertThat(PasswordCandidate.of(Secret.of("opensesame")).toString()).doesNotContain("opensesame");
    }

    private static RootPolicySettings settings(String key, String value) {
        return SettingsReader.read(Map.of(key, List.of(value)), SettingsContext.ANY_CLIENT)
                .settings()
                .orElseThrow();
    }

    private Decision decide(String password) {
        return policy.decide(PasswordCandidate.of(Secret.of(password)));
    }
}
