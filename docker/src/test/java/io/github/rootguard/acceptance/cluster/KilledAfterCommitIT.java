package io.github.rootguard.acceptance.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Await;
import io.github.rootguard.acceptance.web.Http;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A node is killed when the database has committed and before it could do anything more: what is in the database is
 * true on the other node as soon as that has noticed, though nobody has told it.
 */
class KilledAfterCommitIT {
    private static KilledNode killed;

    @BeforeAll
    static void kill() {
        killed = KilledNode.at(Halt.Moment.COMMIT);
    }

    @AfterAll
    static void end() {
        killed.close();
    }

    @Test
    void whenClaimIsCutOffThenTheUserIsRootWithNewPasswordAndAuthenticatorOnly() {
        PendingClaim claim = killed.claim;
        TestRealm realm = claim.realm();
        String nora = claim.nominated().userId();

        Await.value(
                "guarded realm",
                KilledNode.NOTICED,
                () -> Optional.of(KilledBeforeCommitIT.status(realm)).filter("guarded"::equals));
        realm.everydayAdmin().put("/users/" + nora, Map.of("enabled", false)).expect(403);
        assertThat(realm.facts().sessions(nora)).isEmpty();
        claim.nominated().signIn(new Http()).page().expectPage("login");

        SignedInRoot root = claim.signInWithNewPassword()
                .otp(claim.codes().next())
                .task(GuardedRealm.FIRST_TASK, GuardedRealm.REASON)
                .tokens();
        realm.adminWith(root.accessToken()).get("/root-guard/policy").expect(200);
        assertThat(realm.facts().sessions(nora)).hasSize(1);
    }

    @Test
    void whenRotationIsCutOffThenTheOldKeyWorksAndTheUnseenOneCanBeRemoved() {
        KilledNode.Rotation rotation = killed.rotation;

        rotation.old().token(rotation.realm()).expect(200);
        assertThat(rotation.keys().names()).hasSize(2);
        String unseen = rotation.keys().idOfOther(rotation.realm(), rotation.old());
        rotation.keys().switchOff(unseen);
        rotation.realm().admin().delete("/root-guard/access-keys/" + unseen).expect(204);

        assertThat(rotation.keys().names()).containsExactly("robot");
    }

    @Test
    void whenSignInOfRootIsCutOffThenNothingCanBeDoneWithItAndTheNextReplacesIt() {
        GuardedRealm gate = killed.gate;
        assertThat(gate.realm().facts().sessions(gate.rootId()))
                .allMatch(left -> gate.realm()
                        .facts()
                        .singleUse("root-guard.grant." + left.id())
                        .isEmpty());

        SignedInRoot root = gate.signInFor(new Http(), GuardedRealm.FIRST_TASK, GuardedRealm.REASON);

        assertThat(gate.realm().facts().sessions(gate.rootId())).hasSize(1);
        gate.asRoot(root).get("/root-guard/policy").expect(200);
    }

    @Test
    void whenSweepIsCutOffThenTheOtherNodeDoesTheRest() {
        KilledNode.IdleKeys idle = killed.idle;

        idle.awaitSweep();

        assertThat(idle.eventsOfSweep()).isEqualTo(2);
        // Also where they would not count as unused any more.
        idle.realm()
                .admin()
                .put("/root-guard/policy", Map.of("access-key-unused-days", 0))
                .expect(200);
        idle.pairs()
                .forEach(pair -> assertThat(pair.token(idle.realm()).status()).isEqualTo(400));
    }
}
