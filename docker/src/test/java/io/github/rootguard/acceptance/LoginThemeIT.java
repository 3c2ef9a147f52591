package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The login theme is the business of everyday administrators; root gets in with each that Keycloak brings. */
@RootGuardServer
class LoginThemeIT {

    @ParameterizedTest
    @ValueSource(strings = {"base", "keycloak", "keycloak.v2", "not-there"})
    void whenRealmHasThatThemeThenRootIsClaimedAndSignsIn(String theme, TestRealm realm) {
        realm.update(Map.of("loginTheme", theme));

        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);

        assertThat(guarded.signInFor(new Http(), "review", GuardedRealm.REASON).sessionId())
                .isNotEmpty();
    }
}
