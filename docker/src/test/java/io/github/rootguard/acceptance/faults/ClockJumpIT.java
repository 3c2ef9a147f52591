package io.github.rootguard.acceptance.faults;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.accesskeys.ClusterKeys;
import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clock of the server jumps by a day, or its caches are emptied. */
@RootGuardServer
class ClockJumpIT {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int FREE_TRIES = 4;
    private static final int WRONG_TRIES = 10;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(61);

    @Test
    void whenClockJumpsAheadThenSessionsCodesAndTokensAreOverAndNominationsAndKeysAreNot(Realms realms) {
        TestRealm realm = realms.example();
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        KeyPair pair = KeyPair.of(realm, ORDINARY_USER);
        String token = pair.token(realm).expect(200).json().path("access_token").asText();
        SignedInRoot session = guarded.signInFor(new Http(), "review", GuardedRealm.REASON);
        Http browser = new Http();
        RootSignIn unfinished = guarded.signIn(browser).otp(guarded.codes().next());
        TestRealm nominating = realms.example();
        Nominated nominated = Nominated.in(nominating);
        RootSignIn withCode = RootSignIn.begin(new Http(), GuardedRealm.accountConsole(realm))
                .login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER));

        realm.clock().advance(DAY);

        assertThat(guarded.asRoot(session).get("").status()).isEqualTo(401);
        assertThat(session.client().refresh(session.refreshToken()).status()).isEqualTo(400);
        assertThat(withCode.exchange().status()).isEqualTo(400);
        assertThat(unfinished.reload(browser).page().pageId()).doesNotStartWith("root-guard");
        assertThat(ClusterKeys.active(realm, token)).isFalse();
        pair.token(realm).expect(200);
        assertThat(state(nominating)).isEqualTo("nominated");
        realm.clock().advance(DAY.multipliedBy(7));
        assertThat(nominated.signIn(new Http()).page().pageId()).isNotEqualTo("root-guard-claim");
        guarded.signInFor(new Http(), "review", GuardedRealm.REASON);
    }

    @Test
    void whenClockIsSetBackThenNoSessionLivesLongerAndNobodyWaitsLonger(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        KeyPair pair = KeyPair.of(realm, ORDINARY_USER);
        KeyPair other = KeyPair.of(realm, ADMINISTRATOR);
        KeyPair wrong = new KeyPair(pair.id(), other.secret());
        for (int tries = 0; tries < WRONG_TRIES; tries++) {
            wrong.token(realm).expect(400);
            realm.clock().advance(tries < FREE_TRIES ? Duration.ZERO : LONGEST_WAIT);
        }
        wrong.token(realm).expect(400);
        pair.token(realm).expect(400);
        String code = guarded.codes().next();
        SignedInRoot session = guarded.signIn(new Http())
                .otp(code)
                .task("review", GuardedRealm.REASON)
                .tokens();
        realm.clock().advance(DAY.negated());

        assertThat(guarded.asRoot(session).get("").status()).isEqualTo(401);
        assertThat(session.client().refresh(session.refreshToken()).status()).isEqualTo(400);
        pair.token(realm).expect(200);
        assertThat(guarded.signIn(new Http()).otp(code).page().pageId()).isEqualTo("root-guard-challenge");
    }

    @Test
    void whenClockWasWrongForAWhileThenCodesOfBeforeAreStillUsedUp(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        String code = guarded.codes().next();
        guarded.signIn(new Http()).otp(code).page().expectPage("root-guard-task");

        realm.clock().advance(DAY);
        guarded.signIn(new Http()).otp(code).page().expectPage("root-guard-challenge");
        realm.clock().advance(DAY.negated());

        guarded.signIn(new Http()).otp(code).page().expectPage("root-guard-challenge");
    }

    @Test
    void whenAlertsWereRaisedUnderAWrongClockThenTheyAreSentWhenItIsRight(TestRealm realm, Mailbox mailbox) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        Object working = realm.representation().path("smtpServer");
        realm.update(Map.of("smtpServer", Map.of("host", "localhost", "port", "1", "from", "realm@example.org")));
        realm.clock().advance(DAY);
        guarded.signInFor(new Http(), "review", GuardedRealm.REASON);

        realm.clock().advance(DAY.negated());
        realm.update(Map.of("smtpServer", working));
        realm.everydayAdmin()
                .put("/users/" + guarded.rootId(), Map.of("enabled", false))
                .expect(403);

        mailbox.await(realm.name(), mail -> mail.subject().startsWith("Attempt refused"));
        mailbox.await(realm.name(), mail -> mail.subject().startsWith("Root user signed in"));
    }

    @Test
    void whenCachesAreEmptiedThenNothingIsForgotten(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        KeyPair pair = KeyPair.of(realm, ORDINARY_USER);
        KeyPair off = KeyPair.of(realm, ADMINISTRATOR);
        realm.admin()
                .put("/root-guard/access-keys/" + off.id(), Map.of("status", "inactive"))
                .expect(200);
        String code = guarded.codes().next();
        SignedInRoot session = guarded.signIn(new Http())
                .otp(code)
                .task("review", GuardedRealm.REASON)
                .tokens();
        AdminClient erik = realm.everydayAdmin();

        for (String cache : new String[] {"realm", "user", "keys", "crl"}) {
            erik.post("/clear-" + cache + "-cache", "").expect(204);
        }

        assertThat(state(realm)).isEqualTo("guarded");
        guarded.asRoot(session).get("/users").expect(200);
        guarded.asRoot(session).put("/root-guard/policy", Map.of()).expect(403);
        erik.put("/users/" + guarded.rootId(), Map.of("enabled", false)).expect(403);
        off.token(realm).expect(400);
        pair.token(realm).expect(200);
        guarded.signIn(new Http()).otp(code).page().expectPage("root-guard-challenge");
    }

    private static String state(TestRealm realm) {
        return realm.status().path("state").asText();
    }
}
