package io.github.rootguard.policy.posture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.enrollment.AuthenticatorFacts;
import io.github.rootguard.policy.enrollment.SecurityKeyFacts;
import io.github.rootguard.policy.mfa.FactorKind;
import io.github.rootguard.policy.signin.SignInBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PRESENT, ONE_ROOT, PASS",
        "NONE, ROOT_MISSING, FAIL",
        "NOMINATED, ROOT_ONLY_NOMINATED, FAIL",
        "ORPHANED, ROOT_ORPHANED, FAIL",
        "TAMPERED, ROOT_TAMPERED, FAIL"
    })
    void whenRealmIsLookedAtThenOnlyOneExistingRootPasses(RootPresence root, Evidence evidence, CheckStatus status) {
        var finding = new SingleRootCheck().judge(root);

        assertThat(finding.evidence()).isEqualTo(evidence);
        assertThat(finding.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"NONE", "NOMINATED", "ORPHANED"})
    void whenThereIsNoRootThenItemsAboutRootDoNotApplyAndNothingIsRead(RootPresence root) {
        var finding = root.judge(new RootAccessKeyCheck(), () -> {
            throw new IllegalStateException("read");
        });

        assertThat(finding).isEqualTo(Finding.of(Evidence.NO_ROOT_USER));
        assertThat(finding.status()).isEqualTo(CheckStatus.NOT_APPLICABLE);
    }

    @Test
    void whenNobodyCanSayWhoIsRootThenItemsAboutRootAreUnknownAndNothingIsRead() {
        var finding = RootPresence.TAMPERED.judge(new RootAccessKeyCheck(), () -> {
            throw new IllegalStateException("read");
        });

        assertThat(finding).isEqualTo(Finding.of(Evidence.POLICY_UNREADABLE));
        assertThat(finding.status()).isEqualTo(CheckStatus.UNKNOWN);
    }

    @Test
    void whenThereIsARootThenItemsAboutRootAreJudged() {
        assertThat(RootPresence.PRESENT.judge(new RootAccessKeyCheck(), () -> 0))
                .isEqualTo(Finding.of(Evidence.ROOT_WITHOUT_KEYS));
    }

    @ParameterizedTest
    @CsvSource({"0, ROOT_USED_RARELY", "5, ROOT_USED_RARELY", "6, ROOT_USED_DAILY"})
    void whenRootIsUsedThenTheBudgetDecides(int signIns, Evidence evidence) {
        assertThat(new EverydayUseCheck().judge(new EverydayUseCheck.Facts(signIns, new SignInBudget(5))))
                .isEqualTo(Finding.of(evidence, signIns, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, AUTHENTICATORS_ENOUGH",
        "8, 8, AUTHENTICATORS_ENOUGH",
        "1, 3, AUTHENTICATORS_TOO_FEW",
        "0, 0, AUTHENTICATORS_TOO_FEW"
    })
    void whenAuthenticatorsAreCountedThenTwoThatCountAreEnough(int counting, int bound, Evidence evidence) {
        assertThat(new AuthenticatorCountCheck().judge(new AuthenticatorCountCheck.Facts(counting, bound)))
                .isEqualTo(Finding.of(evidence, counting, bound));
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, HARDWARE_MISSING",
        "true, false, HARDWARE_BOUND",
        "true, true, HARDWARE_MISSING",
        "false, true, HARDWARE_MISSING"
    })
    void whenSecurityKeyIsBoundThenItIsHardwareOnlyIfItsMakerSaysSoAndNothingIsSynced(
            boolean attested, boolean synced, Evidence evidence) {
        var finding = new HardwareFactorCheck()
                .judge(List.of(AuthenticatorFacts.ofCodes(FactorKind.TOTP), key(attested, synced, false)));

        assertThat(finding.evidence()).isEqualTo(evidence);
    }

    @Test
    void whenDeviceShowsCodesThenItIsHardware() {
        var check = new HardwareFactorCheck();

        assertThat(check.judge(List.of(AuthenticatorFacts.ofCodes(FactorKind.HARDWARE_TOTP))))
                .isEqualTo(Finding.of(Evidence.HARDWARE_BOUND, 1L));
        assertThat(check.judge(List.of(AuthenticatorFacts.ofCodes(FactorKind.TOTP), AuthenticatorFacts.ofCodes(null))))
                .isEqualTo(Finding.of(Evidence.HARDWARE_MISSING, 0L));
    }

    @ParameterizedTest
    @CsvSource({
        "1825, false, true,  AUTHENTICATORS_SOUND",
        "1826, false, true,  AUTHENTICATOR_OLD",
        "1,    true,  true,  AUTHENTICATOR_REVOKED",
        "1826, true,  false, AUTHENTICATOR_REVOKED",
        "1,    false, false, AUTHENTICATOR_MODELS_UNKNOWN"
    })
    void whenSecurityKeyIsBoundThenItsAgeAndItsModelDecide(
            int days, boolean revoked, boolean metadata, Evidence evidence) {
        var bound = new AuthenticatorHealthCheck.Bound(key(true, false, revoked), NOW.minus(Duration.ofDays(days)));

        assertThat(new AuthenticatorHealthCheck()
                        .judge(new AuthenticatorHealthCheck.Facts(List.of(bound), metadata, NOW))
                        .evidence())
                .isEqualTo(evidence);
    }

    @Test
    void whenThereAreOnlyAppsThenNoMetadataIsNeeded() {
        var app = new AuthenticatorHealthCheck.Bound(AuthenticatorFacts.ofCodes(FactorKind.TOTP), NOW);

        assertThat(new AuthenticatorHealthCheck().judge(new AuthenticatorHealthCheck.Facts(List.of(app), false, NOW)))
                .isEqualTo(Finding.of(Evidence.AUTHENTICATORS_SOUND, 1, 1825L));
    }

    @ParameterizedTest
    @CsvSource({"0, ROOT_WITHOUT_KEYS, PASS", "1, ROOT_WITH_KEYS, FAIL"})
    void whenRootHasAccessKeysThenTheCheckFails(int keys, Evidence evidence, CheckStatus status) {
        var finding = new RootAccessKeyCheck().judge(keys);

        assertThat(finding.evidence()).isEqualTo(evidence);
        assertThat(finding.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, 15, PASSWORD_MISSING",
        "true,  false, 15, PASSWORD_UNPROVEN",
        "true,  true,  14, PASSWORD_RULES_SHORT",
        "true,  true,  15, PASSWORD_SOUND",
        "true,  true,  16, PASSWORD_SOUND"
    })
    void whenPasswordIsJudgedThenTheRulesItWasAcceptedByDecide(
            boolean present, boolean proven, int length, Evidence evidence) {
        assertThat(new RootPasswordCheck()
                        .judge(new RootPasswordCheck.Facts(present, proven, length))
                        .evidence())
                .isEqualTo(evidence);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true,  true,  RESET_REFUSED,        IMPERSONATION_REFUSED, ACCOUNT_SHIELDED,     FLOWS_END_AT_GATE",
        "true,  true,  false, ONLY_MONITORED,       IMPERSONATION_REFUSED, ACCOUNT_SHIELDED,     ONLY_MONITORED",
        "true,  false, true,  GATE_UNSOUND,         IMPERSONATION_REFUSED, ACCOUNT_SHIELDED,     GATE_UNSOUND",
        "false, true,  true,  CHOKE_POINTS_MISSING, CHOKE_POINTS_MISSING,  CHOKE_POINTS_MISSING, CHOKE_POINTS_MISSING"
    })
    void whenSomethingOfTheShieldIsMissingThenWhatDependsOnItFails(
            boolean chokePoints,
            boolean gate,
            boolean enforced,
            Evidence reset,
            Evidence impersonation,
            Evidence account,
            Evidence flows) {
        var shield = new RootShield(chokePoints, gate, enforced);

        assertThat(new PasswordResetCheck().judge(shield).evidence()).isEqualTo(reset);
        assertThat(new ImpersonationCheck().judge(shield).evidence()).isEqualTo(impersonation);
        assertThat(new RootAccountCheck().judge(shield).evidence()).isEqualTo(account);
        assertThat(new FlowOverrideCheck()
                        .judge(new FlowOverrideCheck.Facts(shield, 3))
                        .evidence())
                .isEqualTo(flows);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "never",
            value = {"never, DRILL_NEVER", "90, DRILL_LATELY", "91, DRILL_LONG_AGO", "0, DRILL_LATELY"})
    void whenRootSignedInThenItCountsAsDrillForNinetyDays(Integer days, Evidence evidence) {
        var last = Optional.ofNullable(days).map(age -> NOW.minus(Duration.ofDays(age)));

        var finding = new DrillCheck().judge(new DrillCheck.Facts(last, NOW));

        assertThat(finding.evidence()).isEqualTo(evidence);
        assertThat(finding.values()).isEqualTo(days == null ? List.of() : List.of((long) days, 90L));
    }

    private static AuthenticatorFacts key(boolean attested, boolean synced, boolean revoked) {
        return AuthenticatorFacts.of(new SecurityKeyFacts(new UUID(0, 1), true, synced, attested, revoked));
    }
}
