package io.github.rootguard.keycloak.posture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.posture.CheckId;
import io.github.rootguard.policy.posture.Evidence;
import io.github.rootguard.policy.posture.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostureTest {

    @ParameterizedTest
    @EnumSource
    void whenOneCheckFailsToReadThenItIsUnknownAndAllOthersAreJudged(CheckId broken) {
        var judged = Posture.judge("realm", check -> {
            if (check == broken) {
                throw new IllegalStateException("the database is gone");
            }
            return Finding.of(Evidence.ONE_ROOT);
        });

        assertThat(judged).extracting(Judged::check).containsExactly(CheckId.values());
        assertThat(judged)
                .allSatisfy(each -> assertThat(each.finding())
                        .isEqualTo(Finding.of(each.check() == broken ? Evidence.UNREADABLE : Evidence.ONE_ROOT)));
    }

    @Test
    void whenChecksAreLookedUpThenEachHasALook() {
        var looks = new Looks();

        assertThat(CheckId.values())
                .allSatisfy(check -> assertThat(looks.of(check)).isNotNull());
    }
}
