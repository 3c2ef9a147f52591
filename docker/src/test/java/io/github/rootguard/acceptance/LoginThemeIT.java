package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The login theme is the business of everyday administrators as long as it can show root's pages. */
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
    void whenThemeCannotShowRootsPagesThenNoOtherAdministratorChoosesIt(String theme, TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);

        for (AdminClient other : List.of(realm.admin(), realm.everydayAdmin())) {
            assertThat(other.put("", Map.of("loginTheme", theme)).expect(403).body())
                    .contains("change-realm");
        }

        assertThat(realm.representation().path("loginTheme").asText()).isEmpty();
        assertThat(guarded.signInFor(new Http(), "review", GuardedRealm.REASON).sessionId())
                .isNotEmpty();
    }

    @Test
    void whenRootChoosesSuchAThemeThenNobodyGetsInAsRootUntilAnAdministratorSetsItBack(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        SignedInRoot root = guarded.signInFor(new Http(), "change-realm", GuardedRealm.REASON);
        guarded.asRoot(root).put("", Map.of("loginTheme", "base")).expect(204);
        guarded.endSessions();

        assertThat(guarded.signIn(new Http()).page().status()).isEqualTo(500);
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();

        realm.everydayAdmin().put("", Map.of("loginTheme", "keycloak.v2")).expect(204);
        assertThat(guarded.signInFor(new Http(), "review", GuardedRealm.REASON).sessionId())
                .isNotEmpty();
    }
}
