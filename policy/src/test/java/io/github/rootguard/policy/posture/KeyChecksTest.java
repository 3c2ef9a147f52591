package io.github.rootguard.policy.posture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.accesskey.AccessKeyLife;
import io.github.rootguard.policy.settings.AccessKeySettings.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "90, 0,  true,  ''",
        "91, 0,  true,  RG-09",
        "60, 45, true,  ''",
        "60, 46, true,  RG-10",
        "7,  7,  false, ''",
        "8,  8,  false, RG-12",
        "8,  8,  true,  ''",
        "91, 46, false, RG-09 RG-10 RG-12"
    })
    void whenKeyIsLookedAtThenItsAgeAndUseDecide(int created, int touched, boolean used, String concerned) {
        var key = key("a", created, touched, used);

        assertThat(List.of(new KeyAgeCheck(), new KeyUseCheck(), new TwoKeysCheck(), new NeverUsedKeyCheck()))
                .filteredOn(
                        check -> check.concerned(List.of(key), NOW).findAny().isPresent())
                .extracting(check -> check.id().id())
                .isEqualTo(concerned.isEmpty() ? List.of() : List.of(concerned.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({"200, 30, ''", "200, 31, young", "31, 200, young"})
    void whenUserHasTwoKeysThenTheYoungerMayOnlyBeThatOld(int old, int young, String concerned) {
        var keys = List.of(
                key(old > young ? "old" : "young", old, 0, true), key(old > young ? "young" : "old", young, 0, true));

        assertThat(new TwoKeysCheck().concerned(keys, NOW).map(SurveyedKey::id))
                .isEqualTo(concerned.isEmpty() ? List.of() : List.of(concerned));
    }

    @Test
    void whenKeysAreOffThenKeyChecksDoNotApply() {
        assertThat(new KeyAgeCheck().judge(new KeyCheck.Facts(false, 0, 0, List.of())))
                .isEqualTo(Finding.of(Evidence.ACCESS_KEYS_OFF));
    }

    @Test
    void whenKeysWereLookedAtThenTheFindingSaysHowManyAndWhich() {
        var found = new KeyCheck.Facts(true, 10, 2, List.of("a", "b"));
        var none = new KeyCheck.Facts(true, 10, 0, List.of());

        assertThat(new KeyAgeCheck().judge(found)).isEqualTo(Finding.of(Evidence.KEYS_OLD, 2L, 10L, 90L, "a, b"));
        assertThat(new KeyUseCheck().judge(found)).isEqualTo(Finding.of(Evidence.KEYS_UNUSED, 2L, 10L, 45L, "a, b"));
        assertThat(new TwoKeysCheck().judge(found)).isEqualTo(Finding.of(Evidence.KEYS_TWO, 2L, 10L, 30L, "a, b"));
        assertThat(new NeverUsedKeyCheck().judge(found))
                .isEqualTo(Finding.of(Evidence.KEYS_NEVER_USED, 2L, 10L, 7L, "a, b"));
        assertThat(new KeyAgeCheck().judge(none)).isEqualTo(Finding.of(Evidence.KEYS_YOUNG, 10L, 90L));
        assertThat(new KeyUseCheck().judge(none)).isEqualTo(Finding.of(Evidence.KEYS_IN_USE, 10L, 45L));
        assertThat(new TwoKeysCheck().judge(none)).isEqualTo(Finding.of(Evidence.KEYS_SINGLE, 10L, 30L));
        assertThat(new NeverUsedKeyCheck().judge(none)).isEqualTo(Finding.of(Evidence.KEYS_EVER_USED, 10L, 7L));
    }

    @Test
    void whenKeyIsExpiredThenItIsNotActive() {
        assertThat(key("a", 90, 0, true).active(new Limits(2, 90, 0, 24), NOW)).isFalse();
        assertThat(key("a", 89, 0, true).active(new Limits(2, 90, 0, 24), NOW)).isTrue();
    }

    private static SurveyedKey key(String id, int created, int touched, boolean used) {
        return new SurveyedKey(
                id,
                new AccessKeyLife(
                        true, NOW.minus(Duration.ofDays(created)), NOW.minus(Duration.ofDays(touched)), null, null),
                used);
    }
}
