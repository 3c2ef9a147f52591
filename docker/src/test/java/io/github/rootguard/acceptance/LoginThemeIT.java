package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The login theme is the business of everyday administrators, and root's pages need Keycloak's present one. */
@RootGuardServer
class LoginThemeIT {

    @ParameterizedTest
    @ValueSource(strings = {"keycloak.v2", "not-there", ""})
    void whenThemeIsThePresentOneOrNoneThenRootIsClaimedAndSignsIn(String theme, TestRealm realm) {
        realm.update(Map.of("loginTheme", theme));

        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);

        assertThat(guarded.signInFor(new Http(), "review", GuardedRealm.REASON).sessionId())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "keycloak"})
    void whenThemeCannotShowRootsPagesThenNobodyGetsInAsRootUntilItIsSetBack(String theme, TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        realm.update(Map.of("loginTheme", theme));

        assertThat(guarded.signIn(new Http()).page().status()).isEqualTo(500);
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();

        realm.update(Map.of("loginTheme", "keycloak.v2"));
        assertThat(guarded.signInFor(new Http(), "review", GuardedRealm.REASON).sessionId())
                .isNotEmpty();
    }
}
