package io.github.rootguard.acceptance.evidence;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.LogTail;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.HardwareClaim;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server logs, with the product's loggers at their most talkative, while people do and try all sorts of things. */
@RootGuardServer
class LogsIT {

    private static final String NEW_PASSWORD = "slow glaciers carve their valleys";
    private static final String WRONG_PASSWORD = "a password that is a typing error";
    private static final String REASON = "Because Aunt Agatha has asked for it";
    private static final List<String> PEOPLE = List.of("nora", "otto", "wendy", "erik", "example.org", "Agatha");
    private static final String OWN = " [io.github.rootguard";

    private TestRealm realm;
    private KeycloakServer server;
    private long from;

    @BeforeEach
    void begin(TestRealm own, KeycloakServer running) {
        realm = own;
        server = running;
        from = server.log().toFile().length();
    }

    @Test
    void whenRootIsMadeUsedAndAttackedThenTheLogNamesNobodyAndTellsNoSecret() {
        realm.update(Map.of("smtpServer", Map.of("host", "localhost", "port", "1", "from", "realm@example.org")));
        realm.admin()
                .put("/root-guard/policy", Map.of("alert-emails", List.of("audit@example.org")))
                .expect(200);
        realm.admin()
                .postText("/root-guard/hardware-tokens", "text/csv", HardwareClaim.CSV)
                .expect(200);
        Nominated nominated = Nominated.in(realm);
        RootSignIn claim =
                nominated.signIn(new Http()).claimCode(nominated.claimCode()).newPassword(NEW_PASSWORD);
        claim.withApp();
        String seed = claim.page().html().select("#root-guard-totp-secret").text();
        OneTimeCodes codes = new OneTimeCodes(claim.newDevice(), realm.clock());
        claim.enroll(codes.next(), codes.next(), "Noras phone").confirm();
        claim.task("review", REASON).tokens();

        OidcClient console = GuardedRealm.adminConsole(realm);
        RootSignIn.begin(new Http(), console).login("nora@example.org", WRONG_PASSWORD);
        RootSignIn.begin(new Http(), console)
                .login("nora@example.org", NEW_PASSWORD)
                .otp("000000");
        RootSignIn.begin(new Http(), realm.publicClient(BROWSER_APPLICATION)).login("nora@example.org", NEW_PASSWORD);
        realm.service().password("nora@example.org", NEW_PASSWORD, "openid").expect(400);
        realm.everydayAdmin()
                .put("/users/" + nominated.userId(), Map.of("email", "wendy@example.org"))
                .expect(403);
        realm.adminAs(ORDINARY_USER)
                .put("/root-guard/policy", Map.of("alert-emails", List.of("otto@example.org")))
                .expect(403);

        assertSilence(
                List.of(nominated.claimCode(), NEW_PASSWORD, WRONG_PASSWORD, seed, seed.replace(" ", ""), seedOf()));
    }

    @Test
    void whenAccessKeysAreMadeUsedAndGuessedThenTheLogNamesNobodyAndTellsNoSecret() {
        realm.admin().put("/root-guard/policy", Map.of()).expect(200);
        KeyPair pair = KeyPair.of(realm, ORDINARY_USER);
        KeyPair other = KeyPair.of(realm, NOMINEE);

        String token = pair.token(realm).expect(200).json().path("access_token").asText();
        new KeyPair(pair.id(), other.secret()).token(realm).expect(400);
        new KeyPair("otto@example.org", other.secret()).token(realm).expect(400);

        assertSilence(List.of(pair.secret(), other.secret(), token));
    }

    private void assertSilence(List<String> secrets) {
        String log = LogTail.since(server.log(), from);
        List<String> own = Arrays.stream(log.split("\n(?=[0-9]{4}-[0-9]{2}-[0-9]{2} )", -1))
                .filter(entry -> entry.contains(OWN))
                .toList();
        assertThat(own)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry).doesNotContainIgnoringCase(PEOPLE.toArray(String[]::new)));
        secrets.forEach(secret -> assertThat(log).doesNotContain(secret));
    }

    private static String seedOf() {
        return HardwareClaim.CSV.lines().skip(1).findFirst().orElseThrow().split(",", -1)[1];
    }
}
