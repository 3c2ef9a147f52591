package io.github.rootguard.acceptance.root;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.Map;

/**
 * A realm in which a user may become root.
 *
 * @param realm the realm
 * @param username the nominee
 * @param userId the nominee's id
 * @param claimCode what the nominee has to type
 */
public record Nominated(TestRealm realm, String username, String userId, String claimCode) {

    /** Nominates Nora as the bootstrap administrator. */
    public static Nominated in(TestRealm realm) {
        return in(realm, ExampleRealm.NOMINEE);
    }

    /** Nominates a user as the bootstrap administrator. */
    public static Nominated in(TestRealm realm, String username) {
        return by(realm.admin(), realm, username);
    }

    /** Nominates a user as whoever may: an administrator, or root in a session for that. */
    public static Nominated by(AdminClient nominator, TestRealm realm, String username) {
        JsonNode answer = nominator
                .post("/root-guard/nomination", Map.of("user", username))
                .expect(201)
                .json();
        return new Nominated(
                realm,
                username,
                answer.path("userId").asText(),
                answer.path("claimCode").asText());
    }

    /** Signs the nominee in to the admin console; the claim is offered next. */
    public RootSignIn signIn(Http http) {
        return signIn(http, GuardedRealm.adminConsole(realm));
    }

    /** Signs the nominee in to another application. */
    public RootSignIn signIn(Http http, OidcClient client) {
        return RootSignIn.begin(http, client).login(username, TestRealm.passwordOf(username));
    }

    /** Goes through the claim up to the page that asks for confirmation. */
    public RootSignIn upToConfirmation(Http http) {
        return upToConfirmation(signIn(http).claimCode(claimCode));
    }

    /** The same from the page on that asks for a new password. */
    public RootSignIn upToConfirmation(RootSignIn signIn) {
        OneTimeCodes codes = new OneTimeCodes(
                signIn.newPassword("seven geese walk to the lake").newDevice(), realm.clock());
        signIn.enroll(codes.next(), codes.next(), "phone")
                .withoutRecoveryCodes()
                .page()
                .expectPage("root-guard-claim");
        return signIn;
    }
}
