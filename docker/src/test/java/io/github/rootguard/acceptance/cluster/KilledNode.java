package io.github.rootguard.acceptance.cluster;

import io.github.rootguard.acceptance.accesskeys.ClusterKeys;
import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Await;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What one node leaves to the other when it is killed in the middle of four things: the sweep of unused keys, a claim, the
 * rotation of a key, and root's sign-in, each in a realm of its own. Everything here is at the address of both nodes.
 */
final class KilledNode implements AutoCloseable {

    /** The sweep of unused keys. */
    static final String SWEEP = "root-guard-unused-access-keys";

    /** How long it takes at most until a node is known to be gone. */
    static final Duration NOTICED = Duration.ofSeconds(20);

    private static final List<String> WRITTEN = List.of("credential", "root_guard_session");

    private final TwoNodes nodes = TwoNodes.start();
    private final List<Thread> requests = new ArrayList<>();

    /** The realm with two keys that nobody has used for long, and the sweep under way. */
    final IdleKeys idle;

    /** The realm with a claim under way. */
    final PendingClaim claim;

    /** The realm with a rotation under way. */
    final Rotation rotation;

    /** The realm with root's sign-in under way. */
    final GuardedRealm gate;

    /** Two keys of Otto's that nobody has used for long. */
    record IdleKeys(TestRealm realm, List<KeyPair> pairs) {

        /** Sweeps until both are inactive: the other node first has to notice that the one which did it is gone. */
        void awaitSweep() {
            String owner = realm.userId(ExampleRealm.ORDINARY_USER);
            Await.value("sweep of all keys", NOTICED, () -> {
                realm.facts().runTimer(SWEEP);
                return swept(owner) == pairs.size() ? Optional.of(true) : Optional.empty();
            });
        }

        /** How many events tell that a key was made inactive because nobody had used it. */
        long eventsOfSweep() {
            return realm.events().ofType("UPDATE_CREDENTIAL").stream()
                    .filter(event ->
                            event.path("details").path("reason").asText().equals("unused"))
                    .count();
        }

        private long swept(String owner) {
            return realm.facts()
                    .credentials(owner)
                    .filter(each -> each.path("credentialData").asText().contains("\"inactive\""))
                    .count();
        }
    }

    /** A key of Otto's, and the request that rotates it. */
    record Rotation(TestRealm realm, ClusterKeys keys, KeyPair old, Callable<KeyPair> request) {}

    private KilledNode(Halt.Moment moment) {
        idle = idleKeys(nodes.realmAtFront());
        claim = PendingClaim.in(nodes.realmAtFront());
        rotation = rotation(nodes.realmAtFront());
        gate = GuardedRealm.claimAndSignOut(nodes.realmAtFront());
        List.of(idle.realm(), claim.realm(), rotation.realm(), gate.realm()).forEach(this::letOtherNodeKnow);
        RootSignIn task = gate.signIn(new Http()).otp(gate.codes().next());
        try (Halt halt = Halt.at(moment, nodes.database(), WRITTEN)) {
            catches(halt, () -> sweep(idle.realm()));
            catches(halt, claim::confirm);
            catches(halt, rotation.request());
            catches(halt, () -> task.task(GuardedRealm.FIRST_TASK, GuardedRealm.REASON));
            nodes.kill(nodes.one());
        }
        requests.forEach(KilledNode::await);
    }

    /** Kills the node that has got all four requests, at this moment of their transactions. */
    static KilledNode at(Halt.Moment moment) {
        return new KilledNode(moment);
    }

    private static IdleKeys idleKeys(TestRealm realm) {
        ClusterKeys keys = new ClusterKeys(realm, realm);
        List<KeyPair> pairs = keys.make(List.of("first", "second"));
        realm.clock().advance(Duration.ofDays(46));
        return new IdleKeys(realm, pairs);
    }

    private static Rotation rotation(TestRealm realm) {
        ClusterKeys keys = new ClusterKeys(realm, realm);
        KeyPair old = keys.make(List.of("robot")).get(0);
        return new Rotation(realm, keys, old, keys.rotation(old)::get);
    }

    /** Has the surviving node read what it will have to read again. */
    private void letOtherNodeKnow(TestRealm realm) {
        TestRealm there = nodes.onTwo(realm);
        there.admin().get("/root-guard/status").expect(200);
        for (String user : List.of(ExampleRealm.NOMINEE, ExampleRealm.ORDINARY_USER)) {
            there.admin().get("/users/" + there.userId(user) + "/credentials").expect(200);
            there.admin().get("/users/" + there.userId(user) + "/role-mappings").expect(200);
        }
    }

    private static boolean sweep(TestRealm realm) {
        realm.facts().runTimer(SWEEP);
        return true;
    }

    private void catches(Halt halt, Callable<?> request) {
        Thread thread = new Thread(() -> endsInTheMiddle(request));
        thread.start();
        requests.add(thread);
        halt.awaitCaught(requests.size());
    }

    private static void endsInTheMiddle(Callable<?> request) {
        try {
            System.out.println("[cluster] answered: " + request.call());
        } catch (Exception | AssertionError cutOff) {
            System.out.println("[cluster] cut off: " + cutOff.getMessage());
        }
    }

    private static void await(Thread request) {
        try {
            request.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        nodes.close();
    }
}
