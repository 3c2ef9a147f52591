package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import org.junit.jupiter.api.Test;

/** The realm that most tests begin with is what they take it for. */
@RootGuardServer
class GuardedRealmIT {

    @Test
    void whenNomineeClaimedThenRootSignsInAgainAndAgain(TestRealm realm, Http http) {
        GuardedRealm guarded = GuardedRealm.claim(realm, http);
        assertThat(realm.status().path("rootUserId")).hasToString("\"" + guarded.rootId() + "\"");

        SignedInRoot second = guarded.signInFor(new Http(), "change-root-policy", GuardedRealm.REASON);
        SignedInRoot third = guarded.signInFor(new Http(), "review", GuardedRealm.REASON);

        assertThat(third.sessionId())
                .isNotEmpty()
                .isNotEqualTo(second.sessionId())
                .isNotEqualTo(guarded.first().sessionId());
        guarded.asRoot(third).get("/root-guard/policy").expect(200);
    }
}
