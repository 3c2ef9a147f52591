package io.github.rootguard.acceptance.accesskeys;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** The endpoints below a realm, with an access token of the account console or any other. */
final class AccountApi {

    private final TestRealm realm;
    private final String token;

    AccountApi(TestRealm realm, String username) {
        this.realm = realm;
        this.token = RootSignIn.begin(new Http(), GuardedRealm.accountConsole(realm))
                .login(username, TestRealm.passwordOf(username))
                .tokens()
                .accessToken();
    }

    private AccountApi(TestRealm realm, String token, boolean given) {
        this.realm = realm;
        this.token = given ? token : "";
    }

    static AccountApi with(TestRealm realm, String accessToken) {
        return new AccountApi(realm, accessToken, true);
    }

    RestResponse get(String path) {
        return Exchange.send(request(path));
    }

    RestResponse put(String path, Map<String, ?> body) {
        return Exchange.send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.write(body))));
    }

    RestResponse delete(String path) {
        return Exchange.send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(realm.uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }
}
