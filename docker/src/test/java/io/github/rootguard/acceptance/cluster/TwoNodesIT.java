package io.github.rootguard.acceptance.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.accesskeys.ClusterKeys;
import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RecoverableRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was used on one node is used up on the other. */
class TwoNodesIT {
    private static final String CHALLENGE = "root-guard-challenge";
    private static final String TASK = "root-guard-task";

    private static TwoNodes nodes;

    private TestRealm one;
    private TestRealm two;
    private TwoClocks clocks;

    @BeforeAll
    static void start() {
        nodes = TwoNodes.start();
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @BeforeEach
    void realm() {
        one = nodes.realm();
        two = nodes.onTwo(one);
        clocks = new TwoClocks(one.clock(), two.clock());
    }

    @AfterEach
    void setClocksRight() {
        clocks.close();
    }

    @Test
    void whenCodeWasUsedOnOneNodeThenTheOtherRefusesItForAsLongAsItWouldBeTaken() {
        GuardedRealm here = GuardedRealm.claimAndSignOut(one);
        GuardedRealm there = here.on(two);
        clocks.advanceToMidStep(Duration.ofMinutes(5));
        String code = here.device().codeAt(one.clock().now(), 0);
        here.signIn(new Http()).otp(code).page().expectPage(TASK);

        there.signIn(new Http()).otp(code).page().expectPage(CHALLENGE);
        clocks.advance(Duration.ofSeconds(30));
        there.signIn(new Http()).otp(code).page().expectPage(CHALLENGE);

        String next = here.device().codeAt(two.clock().now(), 1);
        there.signIn(new Http()).otp(next).page().expectPage(TASK);
        here.signIn(new Http()).otp(next).page().expectPage(CHALLENGE);
    }

    @Test
    void whenCodesEnrolledOnOneNodeThenTheOtherRefusesThem() {
        GuardedRealm here = GuardedRealm.claimAndSignOut(one);
        GuardedRealm there = here.on(two);
        clocks.align();

        there.signIn(new Http()).otp(here.codes().usedUp()).page().expectPage(CHALLENGE);

        clocks.advanceToMidStep(Duration.ofMinutes(1));
        there.signIn(new Http())
                .otp(here.device().codeAt(two.clock().now(), 0))
                .page()
                .expectPage(TASK);
    }

    @Test
    void whenDriftIsLearnedOnOneNodeThenTheOtherGoesOnFromThere() {
        GuardedRealm here = GuardedRealm.claimAndSignOut(one);
        GuardedRealm there = here.on(two);
        for (int drift = 1; drift <= 4; drift++) {
            clocks.advanceToMidStep(Duration.ofDays(30));
            GuardedRealm node = drift % 2 == 0 ? here : there;
            String code = here.device().codeAt(one.clock().now(), drift);

            node.signIn(new Http()).otp(code).page().expectPage(TASK);

            assertThat(here.totps().drift(GuardedRealm.PHONE)).isEqualTo(drift);
            assertThat(there.totps().drift(GuardedRealm.PHONE)).isEqualTo(drift);
        }
    }

    @Test
    void whenRecoveryCodeWasUsedOnOneNodeThenTheOtherRefusesIt() {
        RecoverableRealm here = GuardedRealm.claimWithRecoveryCodes(one);
        RecoverableRealm there = new RecoverableRealm(here.guarded().on(two), here.codes());
        String code = here.codes().next();
        clocks.align();
        here.recover(new Http(), code);

        assertThat(there.recover(new Http(), code).page().text()).contains("has been used already");
        assertThat(there.remaining()).isEqualTo(here.codes().all().size() - 1);
    }

    @Test
    void whenSessionIsEndedOnOneNodeThenItsTokenIsRefusedByTheOther() {
        GuardedRealm here = GuardedRealm.claim(one, new Http());
        assertThat(activity(two).path("end").isMissingNode()).isTrue();

        here.on(two).endSessions();

        assertThat(activity(one).path("end").asText()).isNotEmpty();
        here.asRoot(here.first())
                .put("/root-guard/policy", Map.of("allowed-clients", List.of("account")))
                .expect(401);
    }

    @Test
    void whenAccessKeyIsSwitchedOffOnOneNodeThenTheOtherRefusesItAtOnce() {
        ClusterKeys keys = new ClusterKeys(one, two);
        KeyPair pair = keys.make();
        for (int round = 0; round < 5; round++) {
            pair.token(one).expect(200);
            String token =
                    pair.token(two).expect(200).json().path("access_token").asText();
            assertThat(ClusterKeys.active(two, token)).isTrue();
            keys.switchTo(one, pair, "inactive");
            assertThat(pair.token(two).status()).isEqualTo(400);
            assertThat(pair.token(one).status()).isEqualTo(400);
            assertThat(ClusterKeys.active(two, token)).isFalse();
            keys.switchTo(two, pair, "active");
        }
    }

    @Test
    void whenAccessKeyIsUsedOnBothNodesThenTheLatestUseStays() {
        ClusterKeys keys = new ClusterKeys(one, two);
        KeyPair pair = keys.make();
        pair.token(one).expect(200);
        two.clock().advance(Duration.ofMinutes(5));
        pair.token(two).expect(200);

        two.facts().runTimer(ClusterKeys.LAST_USES);
        String latest = keys.lastUsed(one, pair);
        one.facts().runTimer(ClusterKeys.LAST_USES);

        assertThat(latest).isNotEmpty();
        assertThat(keys.lastUsed(one, pair)).isEqualTo(latest);
        assertThat(keys.lastUsed(two, pair)).isEqualTo(latest);
    }

    @Test
    void whenAccessKeysAreMadeThroughBothNodesThenThereAreNeverMoreThanAllowed() {
        assertThat(new ClusterKeys(one, two).makeMany(8)).isEqualTo(2);
    }

    @Test
    void whenSessionIsOpenedOnOneNodeThenItIsUsedAndEndedOnTheOtherToo() {
        nodes.turnTo(nodes.one());
        GuardedRealm guarded = GuardedRealm.claim(nodes.atFront(one), new Http());
        SignedInRoot root = guarded.first();

        nodes.turnTo(nodes.two());
        guarded.asRoot(root).get("/root-guard/policy").expect(200);
        root.client().refresh(root.refreshToken()).expect(200);
        assertThat(two.facts().sessions(guarded.rootId())).hasSize(1);
        root.client()
                .post("logout", Map.of("refresh_token", root.refreshToken()))
                .expect(204);

        nodes.turnTo(nodes.one());
        guarded.asRoot(root).get("/root-guard/policy").expect(401);
        root.client().refresh(root.refreshToken()).expect(400);
        assertThat(one.facts().sessions(guarded.rootId())).isEmpty();
        assertThat(two.facts().sessions(guarded.rootId())).isEmpty();
    }

    @Test
    void whenRootSignsInOnBothNodesAtTheSameMomentThenOneSessionCanBeUsed() {
        GuardedRealm here = GuardedRealm.claimAndSignOut(one);
        GuardedRealm there = here.on(two);
        clocks.advanceToMidStep(Duration.ofMinutes(5));
        RootSignIn first =
                here.signIn(new Http()).otp(here.device().codeAt(one.clock().now(), 0));
        RootSignIn second =
                there.signIn(new Http()).otp(here.device().codeAt(one.clock().now(), 1));

        AtSameMoment.run(List.of(() -> passGate(first), () -> passGate(second)));

        long usable = Stream.of(RootUse.status(here, first), RootUse.status(there, second))
                .filter(status -> status == 200)
                .count();
        assertThat(usable).isEqualTo(1);
        assertThat(one.facts().sessions(here.rootId())).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void whenCodesAreGuessedOnBothNodesAtTheSameMomentThenNoMoreAreJudgedThanOnOne() {
        GuardedRealm here = GuardedRealm.claimAndSignOut(one);
        GuardedRealm there = here.on(two);
        clocks.align();
        List<RootSignIn> tries = IntStream.range(0, 10)
                .mapToObj(each -> (each % 2 == 0 ? here : there).signIn(new Http()))
                .toList();

        AtSameMoment.run(
                tries.stream().map(each -> (Runnable) () -> each.otp("000000")).toList());

        // Five, and at the same moment perhaps the one whose try begins the wait, on one node as well.
        assertThat(tries.stream().filter(each -> !hasToWait(each))).hasSizeLessThanOrEqualTo(6);
        assertThat(List.of(here.signIn(new Http()), there.signIn(new Http())))
                .allMatch(each -> hasToWait(each.otp("000000")));
    }

    private static boolean hasToWait(RootSignIn signIn) {
        return signIn.page().text().contains("Please wait");
    }

    private static void passGate(RootSignIn signIn) {
        signIn.task(GuardedRealm.FIRST_TASK, GuardedRealm.REASON);
    }

    private static JsonNode activity(TestRealm realm) {
        return realm.admin().get("/root-guard/activity").expect(200).json().path(0);
    }
}
