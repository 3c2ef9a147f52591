package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.policy.nomination.Nomination;
import java.time.Duration;
import org.keycloak.models.SingleUseObjectProvider;

/** Counts wrong tries of one nomination, over all sign-ins and nodes. A try takes its place before it is judged. */
final class ClaimTries {
    private static final String KEY = "root-guard.claim-try.";

    private final SingleUseObjectProvider store;
    private final String scope;
    private final long seconds;

    ClaimTries(RootSignIn signIn, Nomination nomination) {
        this.store = signIn.session().singleUseObjects();
        this.scope = KEY + signIn.realm().getId() + "." + nomination.codeVerifier() + ".";
        this.seconds = Math.max(
                1,
                Duration.between(KeycloakClock.INSTANCE.instant(), nomination.expires())
                        .toSeconds());
    }

    /** The number of this try, from 1; above {@link Nomination#MAX_FAILURES} there are no more. */
    int take() {
        for (int slot = 1; slot <= Nomination.MAX_FAILURES; slot++) {
            if (store.putIfAbsent(scope + slot, seconds)) {
                return slot;
            }
        }
        return Nomination.MAX_FAILURES + 1;
    }

    /** The try was right and does not count. */
    void giveBack(int slot) {
        store.remove(scope + slot);
    }
}
