package io.github.rootguard.acceptance.ways;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.SessionFact;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import java.util.List;

/** The sessions of root, with their client sessions, as they were stored before somebody tried a way in. */
final class Traces {

    private final TestRealm realm;
    private final String rootId;
    private final List<SessionFact> before;

    private Traces(TestRealm realm, String rootId) {
        this.realm = realm;
        this.rootId = rootId;
        this.before = realm.facts().sessions(rootId).toList();
    }

    static Traces of(GuardedRealm guarded) {
        return of(guarded.realm(), guarded.rootId());
    }

    static Traces of(TestRealm realm, String rootId) {
        return new Traces(realm, rootId);
    }

    /** Insists that no session and no client session of root came into being. */
    void expectNothingNew() {
        assertThat(realm.facts().sessions(rootId)).isEqualTo(before);
    }
}
