package io.github.rootguard.policy.posture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckIdTest {

    @Test
    void whenItemsAreListedThenThereAreTwentyFourInOrder() {
        assertThat(CheckId.values())
                .extracting(CheckId::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj("RG-%02d"::formatted)
                        .toList());
    }

    @Test
    void whenItemIsExplainedThenItsKeysCarryItsNumber() {
        assertThat(CheckId.RG_07.titleMessageKey()).isEqualTo("rootGuardCheckRg07");
        assertThat(CheckId.RG_07.remedyMessageKey()).isEqualTo("rootGuardCheckRg07Remedy");
        assertThat(Evidence.ONE_ROOT.messageKey()).isEqualTo("rootGuardEvidenceOneRoot");
    }

    @Test
    void whenOthersAskForTheSameThenTheItemNamesThem() {
        assertThat(CheckId.RG_13.references()).containsExactly("CIS AWS 2.8", "CIS AWS 2.9", "NIST 800-63B passwords");
        assertThat(CheckId.RG_01.references()).isEmpty();
    }

    @Test
    void whenIdsAreReadByProgramsThenTheyAreKebabCase() {
        assertThat(CheckStatus.values())
                .extracting(CheckStatus::id)
                .containsExactly("pass", "fail", "not-applicable", "unknown");
        assertThat(CheckSeverity.values())
                .extracting(CheckSeverity::id)
                .containsExactly("low", "medium", "high", "critical");
        assertThat(CheckId.RG_01.severity()).isEqualTo(CheckSeverity.CRITICAL);
    }

    @Test
    void whenChecksAreMadeThenEachHasAnItemOfItsOwn() {
        List<Check<?>> all = List.of(
                new SingleRootCheck(),
                new EverydayUseCheck(),
                new TemporaryAdministratorCheck(),
                new RecoveryHoldersCheck(),
                new AuthenticatorCountCheck(),
                new HardwareFactorCheck(),
                new AuthenticatorHealthCheck(),
                new RootAccessKeyCheck(),
                new KeyAgeCheck(),
                new KeyUseCheck(),
                new TwoKeysCheck(),
                new NeverUsedKeyCheck(),
                new RootPasswordCheck(),
                new AdministratorMfaCheck(),
                new DirectGrantCheck(),
                new PasswordResetCheck(),
                new ImpersonationCheck(),
                new RootAccountCheck(),
                new ConsoleIdleCheck(),
                new FlowOverrideCheck(),
                new ServiceAccountCheck(),
                new EventsCheck(),
                new AlertRouteCheck(),
                new DrillCheck());

        assertThat(all).extracting(Check::id).containsExactlyElementsOf(Arrays.asList(CheckId.values()));
    }
}
