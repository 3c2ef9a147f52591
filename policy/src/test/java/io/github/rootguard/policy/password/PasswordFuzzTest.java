package io.github.rootguard.policy.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

class PasswordFuzzTest {
    private static final RootPasswordPolicy POLICY = new RootPasswordPolicy(
            RootPolicySettings.defaults(),
            Blocklist.common(),
            (password, known) -> new PasswordStrength(PasswordStrength.MAX_SCORE, List.of()));

    @FuzzTest
    void whenEntryIsWrittenInOtherCaseOrFormThenItIsTheSameEntry(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);
        var folded = Blocklist.folded(text);

        assertThat(Blocklist.folded(folded)).isEqualTo(folded);
        assertThat(Blocklist.folded(text.toUpperCase(Locale.ROOT))).isEqualTo(folded);
        assertThat(Blocklist.folded(text.toLowerCase(Locale.ROOT))).isEqualTo(folded);
        for (var form : Normalizer.Form.values()) {
            assertThat(Blocklist.folded(Normalizer.normalize(text, form))).isEqualTo(folded);
        }
    }

    @FuzzTest
    void whenPasswordIsPermittedThenItKeepsTheLengthAndIsNoEntry(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);
        var candidate = PasswordCandidate.of(Secret.of(text));
        var decision = POLICY.decideQuality(candidate);

        assertThat(POLICY.decideQuality(candidate).violations()).isEqualTo(decision.violations());
        assertThat(decision.violations()).noneMatch(broken -> broken.kind() == ViolationKind.UNREADABLE);
        if (decision.permitted()) {
            assertThat(candidate.normalizedLength()).isBetween(1, RootPasswordPolicy.MAX_LENGTH);
            assertThat(Blocklist.common().contains(text)).isFalse();
            var louder = PasswordCandidate.of(Secret.of(text.toUpperCase(Locale.ROOT)));
            assertThat(POLICY.decideQuality(louder).violations())
                    .noneMatch(broken -> broken.rule() == RuleId.PASSWORD_BLOCKLIST
                            && louder.normalizedLength() == candidate.normalizedLength());
        }
    }
}
