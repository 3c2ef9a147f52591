package io.github.rootguard.acceptance.junit;

import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rest.RealmDraft;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Creates realms for one test and removes them when it is over. */
public final class Realms implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final SigningKey KEY = SigningKey.generate();

    private final Run run;
    private final Deque<TestRealm> created = new ArrayDeque<>();

    Realms(Run run) {
        this.run = run;
    }

    /** The example realm as it is. */
    public TestRealm example() {
        return example(draft -> {});
    }

    /**
     * The example realm with changes, such as more users and clients. All realms of a run sign with one RSA key, unless
     * a change takes {@code privateKey} out of the draft and so leaves the making of keys to Keycloak.
     */
    public TestRealm example(Consumer<RealmDraft> changes) {
        return example("test-" + COUNT.incrementAndGet(), changes);
    }

    /** As {@link #example(Consumer)}, with a name that options of the server can tell. */
    TestRealm example(String name, Consumer<RealmDraft> changes) {
        RealmDraft draft = ExampleRealm.draft(
                        name, TestRealm::passwordOf, run.relyingParty.uri("/*").toString())
                .set("privateKey", KEY.base64())
                .mailThrough(run.mail.port(), Mailbox.senderOf(name));
        changes.accept(draft);
        draft.create(run.master);
        TestRealm realm = new TestRealm(run, name);
        created.push(realm);
        return realm;
    }

    @Override
    public void close() {
        run.clock.close();
        created.forEach(TestRealm::remove);
    }
}
