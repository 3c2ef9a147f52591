package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The last page of the claim: it tells what is about to happen, and nothing happens without it. */
@RootGuardServer
@OnPostgres
class ClaimConfirmationIT {

    @Test
    void whenConfirmationIsMissingThenNothingChanges(TestRealm realm, Http http) {
        RootSignIn signIn = Nominated.in(realm).upToConfirmation(http).fill("root-guard-claim", Map.of());

        assertThat(signIn.page().expectPage("root-guard-claim").text()).contains("Please confirm that you want");
        assertUnclaimed(realm);
    }

    @Test
    void whenEverySettingHasItsDefaultThenConfirmationSaysSo(TestRealm realm, Http http) {
        realm.admin().put("/root-guard/policy", Map.of()).expect(200);
        Nominated nominated = Nominated.in(realm);
        realm.facts().clearRealmCache();

        RootSignIn signIn = nominated.upToConfirmation(http);

        assertThat(signIn.page().text()).contains("None. Every setting of the root policy has its default.");
    }

    @Test
    void whenSettingsDifferThenConfirmationNamesThem(TestRealm realm, Http http) {
        realm.admin()
                .put("/root-guard/policy", Map.of("session-max-minutes", 45))
                .expect(200);

        RootSignIn signIn = Nominated.in(realm).upToConfirmation(http);

        assertThat(signIn.page().text())
                .contains("Session length in minutes 45")
                .doesNotContain("Allowed applications");
    }

    private static void assertUnclaimed(TestRealm realm) {
        assertThat(realm.status().path("state").asText()).isEqualTo("nominated");
        assertThat(realm.facts().credentialTypes(realm.userId(NOMINEE))).containsExactly("password");
        assertThat(RootSignIn.begin(new Http(), realm.publicClient(BROWSER_APPLICATION))
                        .login(NOMINEE, TestRealm.passwordOf(NOMINEE))
                        .answer())
                .containsKey("code");
    }
}
