package io.github.rootguard.acceptance.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A node is killed before it has committed: nothing is half done, and people go on or start anew on the other node. */
@TestMethodOrder(OrderAnnotation.class)
class KilledBeforeCommitIT {
    private static KilledNode killed;

    @BeforeAll
    static void kill() {
        killed = KilledNode.at(Halt.Moment.WRITE);
    }

    @AfterAll
    static void end() {
        killed.close();
    }

    /** The first, because the clock is that of all realms, and what the killed node has taken along runs out. */
    @Test
    @Order(1)
    void whenClaimIsCutOffThenNothingOfItIsThereAndItGoesOnOnTheOtherNode() {
        PendingClaim claim = killed.claim;
        TestRealm realm = claim.realm();
        String nora = claim.nominated().userId();

        assertThat(status(realm)).isEqualTo("nominated");
        assertThat(realm.facts().credentials(nora).map(each -> each.path("type").asText()))
                .containsExactly("password");
        assertThat(realm.admin()
                        .get("/users/" + nora + "/role-mappings")
                        .expect(200)
                        .body())
                .doesNotContain("realm-admin");
        claim.nominated().signIn(new Http()).page().expectPage("root-guard-claim");

        // The killed node has taken the right to end the nomination along, for a minute.
        RootSignIn told = claim.confirm();
        assertThat(told.page().text()).contains("Please wait a minute, then confirm again");
        realm.clock().advance(Duration.ofSeconds(61));
        SignedInRoot root = told.confirm()
                .task(GuardedRealm.FIRST_TASK, GuardedRealm.REASON)
                .tokens();
        assertThat(status(realm)).isEqualTo("guarded");
        assertThat(realm.facts().sessions(nora)).hasSize(1);
        realm.adminWith(root.accessToken()).get("/root-guard/policy").expect(200);
    }

    @Test
    void whenRotationIsCutOffThenTheOldKeyIsTheOnlyOneAndIsRotatedOnTheOtherNode() {
        KilledNode.Rotation rotation = killed.rotation;

        assertThat(rotation.keys().names()).containsExactly("robot");
        rotation.old().token(rotation.realm()).expect(200);

        // The killed node has taken the right to add keys along, for half a minute.
        rotation.realm().clock().advance(Duration.ofSeconds(31));
        KeyPair fresh = rotation.keys().rotation(rotation.old()).get();
        fresh.token(rotation.realm()).expect(200);
        rotation.old().token(rotation.realm()).expect(200);
        assertThat(rotation.keys().names()).hasSize(2);
    }

    @Test
    void whenSignInOfRootIsCutOffThenThereIsNoSessionAndItsCodeIsUsedUp() {
        GuardedRealm gate = killed.gate;
        String used = gate.codes().usedUp();

        assertThat(gate.realm().facts().sessions(gate.rootId())).isEmpty();
        gate.signIn(new Http()).otp(used).page().expectPage("root-guard-challenge");

        SignedInRoot root = gate.signInFor(new Http(), GuardedRealm.FIRST_TASK, GuardedRealm.REASON);
        assertThat(gate.realm().facts().sessions(gate.rootId())).hasSize(1);
        gate.asRoot(root).get("/root-guard/policy").expect(200);
        // The claim's session, and this one.
        assertThat(gate.realm().admin().get("/root-guard/activity").expect(200).json())
                .hasSize(2);
    }

    @Test
    void whenSweepIsCutOffThenTheOtherNodeDoesItWhole() {
        KilledNode.IdleKeys idle = killed.idle;
        idle.pairs()
                .forEach(pair -> assertThat(pair.token(idle.realm()).status()).isEqualTo(400));

        idle.awaitSweep();

        assertThat(idle.eventsOfSweep()).isEqualTo(2);
    }

    static String status(TestRealm realm) {
        return realm.status().path("state").asText();
    }
}
