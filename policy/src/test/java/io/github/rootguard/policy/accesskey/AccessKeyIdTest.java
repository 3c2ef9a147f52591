package io.github.rootguard.policy.accesskey;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessKeyIdTest {

    /** Rules of the usual scanners for access keys of another maker: with a word boundary before the prefix. */
    private static final String OTHER_MAKER =
            "\\b(A3T[A-Z0-9]|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA|ABIA|ACCA)[A-Z0-9]{16}";

    @RepeatedTest(200)
    void whenIdIsMadeThenItNamesItsOwnerAndIsReadBack(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var owner = new UUID(random.nextLong(), random.nextLong());

        var id = AccessKeyId.generate(owner, new SecureRandom());

        assertThat(id.text()).hasSize(36).matches(AccessKeyId.PATTERN);
        assertThat(id.userId()).isEqualTo(owner);
        assertThat(AccessKeyId.parse(id.text())).contains(id);
        assertThat(id.text()).doesNotContainPattern(OTHER_MAKER);
        assertThat(id).hasToString(id.text());
    }

    @ParameterizedTest
    @CsvSource({
        "00000000-0000-0000-0000-000000000000, AAAAAAAAAAAAAAAAAAAAAAAAAA",
        "ffffffff-ffff-ffff-ffff-ffffffffffff, 77777777777777777777777774",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6, 7AOU7LT55QI5BJ3FACQMSHTL6Y"
    })
    void whenOwnerIsKnownThenTheSymbolsAreThoseOfBase32(UUID owner, String symbols) {
        assertThat(AccessKeyId.generate(owner, new SecureRandom()).text()).startsWith("RGAK" + symbols);
        assertThat(AccessKeyId.parse("RGAK" + symbols + "ABCDEF").map(AccessKeyId::userId))
                .contains(owner);
    }

    @Test
    void whenTwoIdsAreMadeForOneOwnerThenTheyDiffer() {
        var owner = UUID.randomUUID();

        assertThat(AccessKeyId.generate(owner, new SecureRandom()))
                .isNotEqualTo(AccessKeyId.generate(owner, new SecureRandom()));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "RGAK",
                "RGAK7AOU7LT55QI5BJ3FACQMSHTL6YABCDE",
                "RGAK7AOU7LT55QI5BJ3FACQMSHTL6YABCDEFG",
                "rgak7AOU7LT55QI5BJ3FACQMSHTL6YABCDEF",
                "AKIA7AOU7LT55QI5BJ3FACQMSHTL6YABCDEF",
                "RGAK7aou7lt55qi5bj3facqmshtl6yabcdef",
                "RGAK7AOU7LT55QI5BJ3FACQMSHTL6YABCDE1",
                "RGAK7AOU7LT55QI5BJ3FACQMSHTL6YABCD=F",
                "RGAK7AOU7LT55QI5BJ3FACQMSHTL6YABCDE\u0130",
                " RGAK7AOU7LT55QI5BJ3FACQMSHTL6YABCDE",
                "RGAK7AOU7LT55QI5BJ3FACQMSHTL6ZABCDEF"
            })
    void whenTextIsNoIdThenNothingIsRead(String text) {
        assertThat(AccessKeyId.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6, true",
        "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6, false",
        "f:f81d4fae-7dec-11d0-a765-00a0c91e6bf6:nora, false",
        "f81d4fae-7dec-11d0-a765-0a0c91e6bf6, false",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bfg, false",
        "nora, false"
    })
    void whenUserIdIsNoUuidThenTheUserCannotOwnKeys(String userId, boolean able) {
        assertThat(AccessKeyId.owner(userId).isPresent()).isEqualTo(able);
    }
}
