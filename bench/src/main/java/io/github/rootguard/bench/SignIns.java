package io.github.rootguard.bench;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;

/** What an ordinary user and the applications do. */
final class SignIns {

    private static final String PASSWORD = TestRealm.passwordOf(ORDINARY_USER);

    private SignIns() {}

    static Runnable passwordGrant(TestRealm realm) {
        OidcClient client = realm.service();
        return () -> client.password(ORDINARY_USER, PASSWORD, "openid").expect(200);
    }

    /** One session, refreshed again and again, always with the newest token. */
    static Runnable refreshGrant(TestRealm realm) {
        OidcClient client = realm.service();
        String[] newest = {refreshToken(client.password(ORDINARY_USER, PASSWORD, "openid"))};
        return () -> newest[0] = refreshToken(client.refresh(newest[0]));
    }

    /** The login page, the form, and the code for tokens, in a browser without any cookie. */
    static Runnable browserLogin(TestRealm realm) {
        OidcClient client = realm.publicClient(BROWSER_APPLICATION);
        return () -> RootSignIn.begin(new Http(), client)
                .login(ORDINARY_USER, PASSWORD)
                .exchange()
                .expect(200);
    }

    private static String refreshToken(RestResponse answer) {
        return answer.expect(200).json().path("refresh_token").asText();
    }
}
