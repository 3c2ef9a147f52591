package io.github.rootguard.acceptance.secrets;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestVault;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.LogTail;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.HardwareClaim;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RecoveryCodeList;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** After a whole life of a root user and of access keys, their secrets are nowhere but with those they belong to. */
@RootGuardServer
class SecretsIT {

    private static final String PASSWORD = "slow glaciers carve their valleys";
    private static final String WEBHOOK_KEY = "the key by which alerts are signed";
    private static final Secrets SECRETS = new Secrets();

    /** Answers that hold a secret, which nobody may keep. */
    private static final List<WebPage> SHOWING = new ArrayList<>();

    private static TestRealm realm;
    private static KeycloakServer server;
    private static long from;

    @BeforeAll
    static void live(TestRealm own, KeycloakServer running) {
        realm = own;
        server = running;
        from = server.log().toFile().length();
        TestVault.put(realm, "alerts", WEBHOOK_KEY);
        realm.admin()
                .put(
                        "/root-guard/policy",
                        Map.of(
                                "alert-webhook",
                                "http://localhost:1/alerts",
                                "alert-webhook-secret",
                                "${vault.alerts}",
                                "sign-ins-per-30-days",
                                1))
                .expect(200);
        realm.admin()
                .postText("/root-guard/hardware-tokens", "text/csv", HardwareClaim.CSV)
                .expect(200);
        KeyPair pair = KeyPair.of(realm, ORDINARY_USER);
        KeyPair other = KeyPair.of(realm, "erik");
        SECRETS.text(WEBHOOK_KEY)
                .text(PASSWORD)
                .seed(HardwareClaim.CSV
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .split(",", -1)[1])
                .text(pair.secret())
                .text(other.secret());
        useKeys(pair, other);
        useRoot();
    }

    private static void useKeys(KeyPair pair, KeyPair other) {
        SECRETS.text(pair.token(realm).expect(200).json().path("access_token").asText());
        new KeyPair(pair.id(), other.secret()).token(realm).expect(400);
        new KeyPair(other.secret(), pair.secret()).token(realm).expect(400);
    }

    private static void useRoot() {
        Nominated nominated = Nominated.in(realm);
        SECRETS.text(nominated.claimCode());
        RootSignIn claim =
                nominated.signIn(new Http()).claimCode(nominated.claimCode()).newPassword(PASSWORD);
        claim.withApp();
        SHOWING.add(claim.page());
        SECRETS.seed(claim.page().html().select("#root-guard-totp-secret").text());
        OneTimeCodes codes = new OneTimeCodes(claim.newDevice(), realm.clock());
        claim.enroll(codes.next(), codes.next(), "phone");
        SHOWING.add(claim.page());
        RecoveryCodeList recovery = claim.keepRecoveryCodes();
        SECRETS.texts(recovery.all());
        claim.confirm().task("review", GuardedRealm.REASON).tokens();
        realm.everydayAdmin()
                .post("/users/" + nominated.userId() + "/logout", "")
                .expect(204);

        signIn(PASSWORD + PASSWORD);
        signIn(PASSWORD)
                .otp("000000")
                .press("recover")
                .fill("root-guard-challenge", Map.of("recoveryCode", recovery.next()));
        SignedInRoot root = signIn(PASSWORD)
                .otp(codes.next())
                .task("change-root-policy", GuardedRealm.REASON)
                .tokens();
        Stream.of(root.accessToken(), root.refreshToken(), root.idToken()).forEach(SECRETS::text);
        AdminClient asRoot = realm.adminWith(root.accessToken());
        asRoot.put("/root-guard/policy", asRoot.get("/root-guard/policy").json())
                .expect(200);
        realm.everydayAdmin()
                .put("/users/" + nominated.userId(), Map.of("enabled", false))
                .expect(403);
    }

    private static RootSignIn signIn(String password) {
        return RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm)).login("nora@example.org", password);
    }

    @Test
    void whenLogIsSearchedThenNoSecretIsInIt() {
        String log = LogTail.since(server.log(), from);

        assertThat(log).contains("io.github.rootguard");
        assertThat(SECRETS.in(log)).isEmpty();
    }

    @Test
    void whenEventsAreSearchedThenNoSecretIsInThem() {
        String events = realm.events().ofUsers().toString() + realm.events().ofAdministrators();

        assertThat(events).contains("policy_rule", "ROOT_GUARD");
        assertThat(SECRETS.in(events)).isEmpty();
    }

    @Test
    void whenDatabaseIsDumpedThenNoSecretIsInIt() {
        assertThat(realm.facts().inDatabase(List.of(realm.userId(ORDINARY_USER))))
                .isNotEmpty();

        assertThat(realm.facts().inDatabase(SECRETS.forms())).isEmpty();
    }

    @Test
    void whenAdministratorsReadEverythingThenNoSecretIsInIt() {
        AdminClient admin = realm.admin();
        String user = "/users/" + realm.userId("nora");
        String all = Stream.of(
                        "",
                        "/components",
                        "/users",
                        user,
                        user + "/credentials",
                        "/users/" + realm.userId(ORDINARY_USER) + "/credentials",
                        "/root-guard/status",
                        "/root-guard/policy",
                        "/root-guard/root",
                        "/root-guard/activity",
                        "/root-guard/access-keys",
                        "/root-guard/hardware-tokens",
                        "/root-guard/checks",
                        "/root-guard/credential-report?scope=all")
                .map(path -> admin.get(path).expect(200).body())
                .reduce("", String::concat);
        String exported = admin.post("/partial-export?exportClients=true&exportGroupsAndRoles=true", "")
                .expect(200)
                .body();

        assertThat(all).contains(HardwareClaim.SERIAL).contains("access-key");
        assertThat(SECRETS.in(all)).isEmpty();
        assertThat(exported).contains("RootGuardPolicyProvider");
        assertThat(SECRETS.in(exported)).isEmpty();
    }

    @Test
    void whenPageShowsASecretThenBrowsersAreToldToKeepNothing() {
        assertThat(SHOWING).hasSize(2).allSatisfy(page -> {
            assertThat(SECRETS.in(page.body())).isNotEmpty();
            assertThat(SECRETS.in(page.uri().toString())).isEmpty();
            assertThat(page.headers().allValues("Cache-Control")).anyMatch(value -> value.contains("no-store"));
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        });
    }
}
