package io.github.rootguard.keycloak.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenSeedsTest {

    /** One authenticator whose key is there, gone, or that is not there itself. */
    @ParameterizedTest
    @CsvSource({
        "open,   open,   0",
        "open,   closed, 1",
        "open,   absent, 0",
        "closed, open,   0",
        "closed, closed, 0",
        "closed, absent, 0",
        "absent, open,   0",
        "absent, closed, 0"
    })
    void whenKeysChangeThenOnlyWhatWasOpenAndIsStillThereIsLost(String before, String after, long lost) {
        assertThat(seeds(before).lostUntil(seeds(after))).isEqualTo(lost);
    }

    @Test
    void whenSeveralAreLostThenEachIsCounted() {
        OpenSeeds before = new OpenSeeds(Map.of("phone", true, "tablet", true, "fob", true));
        OpenSeeds after = new OpenSeeds(Map.of("phone", false, "tablet", true, "fob", false));

        assertThat(before.lostUntil(after)).isEqualTo(2);
    }

    private static OpenSeeds seeds(String state) {
        return new OpenSeeds(state.equals("absent") ? Map.of() : Map.of("phone", state.equals("open")));
    }
}
