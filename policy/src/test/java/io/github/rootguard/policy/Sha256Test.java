package io.github.rootguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {
    /** The first example of FIPS 180-2, appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void whenTextIsHashedThenItIsTheHashOfTheStandard() {
        assertThat(Sha256.hex("abc")).isEqualTo(ABC);
    }

    @Test
    void whenTextComesInPartsThenTheyAreHashedAsOne() {
        assertThat(Sha256.hex("a", "", "bc")).isEqualTo(ABC);
    }
}
