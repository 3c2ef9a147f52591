package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Await;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A realm that locks users out for good after wrong passwords locks root out for a while only. */
@RootGuardServer
class RootLockoutIT {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static GuardedRealm guarded;

    @BeforeAll
    static void guard(Realms realms) {
        TestRealm realm = realms.example();
        realm.update(Map.of(
                "bruteForceProtected",
                true,
                "permanentLockout",
                true,
                "maxTemporaryLockouts",
                0,
                "failureFactor",
                2,
                "maxFailureWaitSeconds",
                LONGEST_WAIT.toSeconds()));
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @Test
    void whenSomebodyGuessesRootsPasswordThenRootComesInAgainAfterAWhile(ServerClock clock) {
        guessWrong(guarded.rootEmail());
        awaitLockOut(guarded.rootId());

        JsonNode record = awaitWait(guarded.rootId());
        assertThat(Duration.ofSeconds(record.path("failedLoginNotBefore").asLong()
                        - record.path("lastFailure").asLong() / 1000))
                .isBetween(LONGEST_WAIT.minusSeconds(1), LONGEST_WAIT.plusSeconds(1));
        assertThat(record.path("lastIPFailure").asText()).startsWith("127.");
        guarded.signIn(new Http()).page().expectPage("login");
        assertThat(enabled(guarded.rootId())).isTrue();

        clock.advance(LONGEST_WAIT.plusSeconds(1));

        assertThat(guarded.signInFor(new Http(), "review", GuardedRealm.REASON).accessToken())
                .isNotEmpty();
        assertThat(enabled(guarded.rootId())).isTrue();
    }

    @Test
    void whenSomebodyGuessesThePasswordOfAnotherUserThenThatUserIsLockedOutForGood() {
        String otto = realm().userId(ExampleRealm.ORDINARY_USER);

        guessWrong(ExampleRealm.ORDINARY_USER + "@example.org");
        awaitLockOut(otto);

        assertThat(Await.value(
                        "user to be disabled",
                        Duration.ofSeconds(10),
                        () -> enabled(otto) ? Optional.empty() : Optional.of(false)))
                .isFalse();
    }

    private static void guessWrong(String email) {
        for (int guess = 0; guess < 3; guess++) {
            RootSignIn.begin(new Http(), guarded.adminConsole()).login(email, "wrong guess " + guess);
        }
    }

    private static void awaitLockOut(String userId) {
        realm().events()
                .await(
                        "USER_DISABLED_BY_PERMANENT_LOCKOUT",
                        event -> event.path("userId").asText().equals(userId));
    }

    /** What Keycloak keeps about the failures of a user, once it makes the user wait. */
    private static JsonNode awaitWait(String userId) {
        return Await.value(
                "user to have to wait",
                Duration.ofSeconds(10),
                () -> Optional.of(realm().admin()
                                .get("/attack-detection/brute-force/users/" + userId)
                                .json())
                        .filter(record -> record.path("disabled").asBoolean()));
    }

    private static boolean enabled(String userId) {
        return realm().admin().get("/users/" + userId).json().path("enabled").asBoolean();
    }

    private static TestRealm realm() {
        return guarded.realm();
    }
}
