package io.github.rootguard.policy.posture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealmChecksTest {

    @ParameterizedTest
    @CsvSource({
        "0, false, NO_TEMPORARY_ADMINISTRATOR",
        "1, false, TEMPORARY_ADMINISTRATORS",
        "1, true, TEMPORARY_ADMINISTRATORS",
        "0, true, TEMPORARY_ADMINISTRATOR_IN_MASTER"
    })
    void whenThereAreTemporaryAdministratorsThenTheCheckFails(long ofRealm, boolean inMaster, Evidence evidence) {
        assertThat(new TemporaryAdministratorCheck()
                        .judge(new TemporaryAdministratorCheck.Facts(ofRealm, inMaster))
                        .evidence())
                .isEqualTo(evidence);
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, RECOVERY_BY_TOO_FEW",
        "2, false, RECOVERY_BY_SEVERAL",
        "1, true, RECOVERY_BY_TOO_FEW_OF_MASTER",
        "2, true, RECOVERY_BY_MASTER"
    })
    void whenRootIsLostThenTwoPeopleMustBeAbleToNominate(long holders, boolean ofMaster, Evidence evidence) {
        var finding = new RecoveryHoldersCheck().judge(new RecoveryHoldersCheck.Facts(holders, ofMaster));

        assertThat(finding).isEqualTo(ofMaster ? Finding.of(evidence) : Finding.of(evidence, holders));
    }

    @ParameterizedTest
    @CsvSource({
        "true,  3, 0, 0, EVERYBODY_ADMINISTERS",
        "false, 3, 1, 1, ADMINISTRATORS_WITHOUT_FACTOR",
        "false, 3, 0, 1, ADMINISTRATORS_ELSEWHERE",
        "false, 0, 0, 1, ADMINISTRATORS_ELSEWHERE",
        "false, 3, 0, 0, ADMINISTRATORS_WITH_FACTOR",
        "false, 0, 0, 0, NO_ADMINISTRATORS"
    })
    void whenAdministratorsAreLookedAtThenAllNeedASecondFactor(
            boolean everybody, long all, long without, long elsewhere, Evidence evidence) {
        var facts = new AdministratorMfaCheck.Facts(everybody, all, without, List.of("u1", "u2"), elsewhere);

        assertThat(new AdministratorMfaCheck().judge(facts).evidence()).isEqualTo(evidence);
    }

    @Test
    void whenAdministratorsHaveNoFactorThenTheFindingNamesThem() {
        assertThat(new AdministratorMfaCheck()
                        .judge(new AdministratorMfaCheck.Facts(false, 5, 2, List.of("u1", "u2"), 0)))
                .isEqualTo(Finding.of(Evidence.ADMINISTRATORS_WITHOUT_FACTOR, 2L, 5L, "u1, u2"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, DIRECT_GRANT_CLOSED", "2, 0, DIRECT_GRANT_WITH_FACTOR", "2, 1, DIRECT_GRANT_OPEN"})
    void whenApplicationsGetTokensForPasswordsThenASecondFactorIsNeeded(long allowed, long open, Evidence evidence) {
        assertThat(new DirectGrantCheck()
                        .judge(new DirectGrantCheck.Facts(allowed, open, List.of("admin-cli")))
                        .evidence())
                .isEqualTo(evidence);
    }

    @ParameterizedTest
    @CsvSource({"PT15M, CONSOLE_IDLE_SHORT", "PT15M1S, CONSOLE_IDLE_LONG", "PT30M, CONSOLE_IDLE_LONG"})
    void whenSessionIsIdleThenItEndsInAQuarterOfAnHour(Duration idle, Evidence evidence) {
        assertThat(new ConsoleIdleCheck().judge(idle)).isEqualTo(Finding.of(evidence, idle.toMinutes(), 15L));
    }

    @Test
    void whenServiceAccountsAdministerThenEachNeedsAReason() {
        var check = new ServiceAccountCheck();

        assertThat(check.judge(new ServiceAccountCheck.Facts(List.of(), List.of())))
                .isEqualTo(Finding.of(Evidence.NO_SERVICE_ACCOUNTS));
        assertThat(check.judge(new ServiceAccountCheck.Facts(List.of("a", "b"), List.of())))
                .isEqualTo(Finding.of(Evidence.SERVICE_ACCOUNTS_JUSTIFIED, 2, "a, b"));
        assertThat(check.judge(new ServiceAccountCheck.Facts(List.of("a"), List.of("c"))))
                .isEqualTo(Finding.of(Evidence.SERVICE_ACCOUNTS_UNJUSTIFIED, 1, "c"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "false, -,  true,  -,  siem, SIGN_IN_EVENTS_OFF",
                "true,  -,  false, -,  siem, ADMINISTRATION_EVENTS_OFF",
                "true,  89, true,  -,  siem, EVENTS_KEPT_TOO_SHORT",
                "true,  -,  true,  89, siem, EVENTS_KEPT_TOO_SHORT",
                "true,  90, true,  90, siem, EVENTS_ARCHIVED",
                "true,  -,  true,  -,  siem, EVENTS_ARCHIVED",
                "true,  90, true,  90, -,    EVENT_ARCHIVE_UNKNOWN"
            })
    void whenEventsAreStoredThenTheyMustBeKeptAndArchived(
            boolean signIns, Integer signInDays, boolean admin, Integer adminDays, String archive, Evidence evidence) {
        var facts = new EventsCheck.Facts(
                stored(signIns, signInDays), stored(admin, adminDays), Optional.ofNullable(archive));

        assertThat(new EventsCheck().judge(facts).evidence()).isEqualTo(evidence);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 1, 0, ALERTS_NOWHERE",
        "true,  1, 1, ALERTS_GIVEN_UP",
        "true,  1, 0, ALERTS_DELIVERED",
        "true,  0, 0, ALERTS_UNTESTED"
    })
    void whenAlertsHaveARouteThenDeliveryIsTheEvidence(boolean route, long delivered, long failed, Evidence evidence) {
        assertThat(new AlertRouteCheck()
                        .judge(new AlertRouteCheck.Facts(route, delivered, failed, 30))
                        .evidence())
                .isEqualTo(evidence);
    }

    private static EventsCheck.Stored stored(boolean on, Integer days) {
        return new EventsCheck.Stored(on, Optional.ofNullable(days).map(Duration::ofDays));
    }
}
