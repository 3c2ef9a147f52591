package io.github.rootguard.acceptance.accesskeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Root has access keys only where root has set so, and never for administration. */
@RootGuardServer
class RootAccessKeysIT {

    private static final String NORA = ExampleRealm.NOMINEE;

    @Test
    void whenNomineeClaimsThenOwnKeysAreShownAndRemoved(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.open(realm, NORA).make("robot");
        Nominated nominated = Nominated.in(realm);
        pair.token(realm).expect(200);
        RootSignIn signIn = nominated
                .signIn(new Http())
                .claimCode(nominated.claimCode())
                .newPassword("quiet mountains keep their snow");
        OneTimeCodes codes = new OneTimeCodes(signIn.newDevice(), realm.clock());
        signIn.enroll(codes.next(), codes.next(), "phone").withoutRecoveryCodes();

        assertThat(signIn.page().expectPage("root-guard-root-access-keys").text())
                .contains(pair.id());
        signIn.fill("root-guard-root-access-keys", Map.of());
        assertThat(signIn.page().expectPage("root-guard-root-access-keys").text())
                .contains("only without");
        signIn.giveUpAccessKeys().confirm();

        assertThat(keys(realm)).isZero();
        assertThat(pair.token(realm).json().path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void whenRootAllowsItselfKeysThenTheirTokensReachNoAdministrationAndForbiddingKillsThem(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        assertThat(openAsRoot(guarded).page().text()).contains("switched off");
        guarded.changePolicy(policy -> policy.put("root-access-keys", "allow"));

        KeyPair pair = openAsRoot(guarded).make("robot");
        RestResponse answer = pair.token(realm).expect(200);
        String token = answer.json().path("access_token").asText();

        assertThat(answer.json().path("expires_in").asInt()).isLessThanOrEqualTo(60);
        assertThat(realm.adminWith(token).get("/users").status()).isIn(401, 403);
        assertThat(AccountApi.with(realm, token).get("/account").status()).isEqualTo(401);
        assertThat(realm.everydayAdmin()
                        .put("/root-guard/access-keys/" + pair.id(), Map.of("status", "inactive"))
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("root_only");

        guarded.changePolicy(policy -> policy.put("root-access-keys", "forbid"));
        assertThat(pair.token(realm).status()).isEqualTo(400);
        RootSignIn signIn = guarded.signIn(new Http()).otp(guarded.codes().next());
        assertThat(signIn.page().expectPage("root-guard-root-access-keys").text())
                .contains(pair.id());
        SignedInRoot root =
                signIn.giveUpAccessKeys().task("review", GuardedRealm.REASON).tokens();
        assertThat(root.accessToken()).isNotEmpty();
        assertThat(keys(realm)).isZero();
    }

    private static KeysPages openAsRoot(GuardedRealm guarded) {
        Http http = new Http();
        guarded.signInFor(http, "change-root-credentials", GuardedRealm.REASON);
        return KeysPages.open(guarded.realm(), http);
    }

    private static long keys(TestRealm realm) {
        return realm.facts()
                .credentials(realm.userId(NORA))
                .filter(credential -> credential.path("type").asText().equals("access-key"))
                .count();
    }
}
