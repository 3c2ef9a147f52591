package io.github.rootguard.policy.nomination;

import static io.github.rootguard.policy.nomination.NominatedBy.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NominationTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final ClaimCode CODE = ClaimCode.generate(new SecureRandom());
    private static final String ACCOUNT = "0a".repeat(32);
    private static final String OTHER_ACCOUNT = "0b".repeat(32);
    private static final Nomination NOMINATION =
            Nomination.begin("nominee-id", "nominator-id", ADMINISTRATOR, CODE, START, ACCOUNT);

    @Test
    void whenANominationBeginsThenItKeepsTheVerifierAndNotTheCode() {
        assertThat(Nomination.begin("nominee-id", "nominator-id", ADMINISTRATOR, CODE, START, ACCOUNT))
                .isEqualTo(new Nomination(
                        "nominee-id",
                        "nominator-id",
                        ADMINISTRATOR,
                        CODE.verifier(),
                        START.plus(Duration.ofDays(7)),
                        Optional.empty()));
        assertThat(NOMINATION.toMap().values()).noneMatch(CODE.revealForImmediateUse()::equals);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "604799, true", "604800, false"})
    void whenItsTimeIsOverThenItIsClosed(long seconds, boolean open) {
        assertThat(NOMINATION.isOpen(START.plusSeconds(seconds))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, true, false, true",
        "ADMINISTRATOR, false, true, false",
        "ROOT, false, false, true",
        "MASTER_ROOT, false, true, true",
        "MASTER_ROOT, true, false, false"
    })
    void whenThereIsARootUserThenTheRightOfTheNominatorDecides(
            NominatedBy by, boolean breakGlass, boolean centralRecovery, boolean counts) {
        var nomination = Nomination.begin("nominee-id", "nominator-id", by, CODE, START, ACCOUNT);

        assertThat(nomination.countsAgainstRoot(breakGlass, centralRecovery)).isEqualTo(counts);
    }

    @ParameterizedTest
    @EnumSource
    void whenARightIsStoredThenTheSameRightIsReadBack(NominatedBy by) {
        var nomination = Nomination.begin("nominee-id", "nominator-id", by, CODE, START, ACCOUNT);

        assertThat(Nomination.fromMap(nomination.toMap())).contains(nomination);
    }

    @ParameterizedTest
    @EnumSource
    void whenTheAccountChangedThenAHandoverFitsNoMore(NominatedBy by) {
        var nomination = Nomination.begin("nominee-id", "nominator-id", by, CODE, START, ACCOUNT);

        assertThat(nomination.handover()).isEqualTo(by != ADMINISTRATOR);
        assertThat(nomination.fits(ACCOUNT)).isTrue();
        assertThat(nomination.fits(OTHER_ACCOUNT)).isEqualTo(by == ADMINISTRATOR);
    }

    @ParameterizedTest
    @CsvSource({"ROOT, ", "MASTER_ROOT, ", "ROOT, 00", "MASTER_ROOT, anything"})
    void whenAHandoverSaysNothingOfTheAccountThenThereIsNoNomination(NominatedBy by, String account) {
        var stored = new HashMap<>(Nomination.begin("nominee-id", "nominator-id", by, CODE, START, ACCOUNT)
                .toMap());
        assertThat(stored.remove("account")).isEqualTo(ACCOUNT);
        if (account != null) {
            stored.put("account", account);
        }

        assertThat(Nomination.fromMap(stored)).isEmpty();
    }

    @Test
    void whenANominationIsStoredThenTheSameNominationIsReadBack() {
        assertThat(Nomination.fromMap(NOMINATION.toMap())).contains(NOMINATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nominee", "nominator", "by", "verifier", "expires"})
    void whenAnythingIsMissingThenThereIsNoNomination(String key) {
        var stored = new HashMap<>(NOMINATION.toMap());

        assertThat(stored.remove(key)).isNotNull();
        assertThat(Nomination.fromMap(stored)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nominee, ' '", "nominator, ''", "by, anybody", "verifier, 00", "verifier, anything", "expires, soon"})
    void whenAnythingIsMalformedThenThereIsNoNomination(String key, String value) {
        var stored = new HashMap<>(NOMINATION.toMap());
        stored.put(key, value);

        assertThat(Nomination.fromMap(stored)).isEmpty();
        assertThat(Nomination.fromMap(Map.of())).isEmpty();
    }

    @Test
    void whenANominationNamesNobodyThenItIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nomination.begin("", "nominator-id", ADMINISTRATOR, CODE, START, ACCOUNT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nomination.begin("nominee-id", " ", ADMINISTRATOR, CODE, START, ACCOUNT));
    }
}
