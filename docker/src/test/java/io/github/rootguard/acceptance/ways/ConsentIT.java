package io.github.rootguard.acceptance.ways;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The one way in may lead over Keycloak's consent page. */
@RootGuardServer
class ConsentIT {

    @Test
    void whenAllowedApplicationAsksForConsentThenRootGivesItInTheSameSignIn(TestRealm realm) {
        realm.admin()
                .put(
                        "/clients/" + realm.clientUuid("account-console"),
                        Map.of("clientId", "account-console", "consentRequired", true))
                .expect(204);
        GuardedRealm guarded = GuardedRealm.claim(realm, new Http());
        OidcClient console = guarded.accountConsole();

        RootSignIn signIn =
                guarded.signIn(new Http(), console).otp(guarded.codes().next()).task("review", GuardedRealm.REASON);
        WebPage end = signIn.page()
                .expectPage("login-oauth-grant")
                .form()
                .with("accept", "Yes")
                .submit();

        assertThat(People.answer(end)).containsKey("code");
        assertThat(realm.facts().sessions(guarded.rootId())).hasSize(1);
    }
}
