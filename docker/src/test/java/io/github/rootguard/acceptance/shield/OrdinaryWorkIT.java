package io.github.rootguard.acceptance.shield;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Strict protection leaves the everyday work to everyday administrators. */
@RootGuardServer
class OrdinaryWorkIT {

    private static Stage strict;

    @BeforeAll
    static void guard(Realms realms) {
        strict = Stage.set(realms, "strict");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whenProtectionIsStrictThenEverydayWorkIsDone(Administration operation) {
        RestResponse answer = operation.send(strict.realm().everydayAdmin(), strict);

        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    static List<Administration> operations() {
        return OrdinaryOperations.rows();
    }
}
