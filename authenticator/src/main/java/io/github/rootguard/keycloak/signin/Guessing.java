package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.metric.RootGuardCounter;
import io.github.rootguard.policy.guessing.GuessingPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Limits how often a password or code may be tried, cluster-wide and whatever the realm's brute-force protection says.
 *
 * <p>A try takes its place before it is judged, by an operation of which only one caller can win, so tries made at the
 * same time count like tries made one after the other. Only people who have come as far as the gate are counted: nobody
 * can keep root out by guessing from outside.
 */
public final class Guessing {
    private static final String PROOFS = "root-guard.guess.";
    private static final String RESYNC = "root-guard.guess-resync.";
    private static final String WAIT = ".wait";
    private static final int SLOTS = 20;

    /** Keycloak counts no failure without a kind that it knows, and forgets one for a password at the next sign-in. */
    private static final Set<String> COUNTED = Set.of(PasswordCredentialModel.TYPE);

    private final RootSignIn signIn;
    private final String prefix;

    /** Limits proofs: passwords and second factors. */
    public Guessing(RootSignIn signIn) {
        this(signIn, PROOFS);
    }

    private Guessing(RootSignIn signIn, String prefix) {
        this.signIn = signIn;
        this.prefix = prefix;
    }

    /** Limits attempts to synchronize an authenticator, which are counted apart from proofs. */
    public static Guessing ofResync(RootSignIn signIn) {
        return new Guessing(signIn, RESYNC);
    }

    /** What a try may expect. */
    public enum Verdict {
        GO_ON,
        WAIT,
        OVER
    }

    /** Takes the place of one try; what a page says if it may not be judged. */
    public Optional<FormMessage> refusal() {
        return switch (begin()) {
            case OVER -> Optional.of(new FormMessage(null, "rootGuardTooManyTries"));
            case WAIT ->
                Optional.of(
                        new FormMessage(null, "rootGuardTryLater", longestWait().toSeconds()));
            case GO_ON -> Optional.empty();
        };
    }

    /** Takes the place of one try. */
    public Verdict begin() {
        Verdict verdict = judge();
        if (verdict != Verdict.GO_ON) {
            RootGuardCounter.GUESSES_REFUSED.count(verdict.name().toLowerCase(Locale.ROOT));
        }
        return verdict;
    }

    private Verdict judge() {
        if (over()) {
            return Verdict.OVER;
        }
        if (scopes().stream().anyMatch(scope -> store().contains(scope + WAIT))) {
            return Verdict.WAIT;
        }
        if (take(signInScope()) > GuessingPolicy.MAX_PER_SIGN_IN) {
            signIn.progress().lock();
            return Verdict.OVER;
        }
        for (String scope : scopes()) {
            int tries = take(scope);
            if (tries > GuessingPolicy.MAX_PER_SIGN_IN && !arm(scope, tries)) {
                return Verdict.WAIT;
            }
        }
        return Verdict.GO_ON;
    }

    /** Whether this sign-in had all its tries and has to start over. */
    public boolean over() {
        return signIn.progress().locked();
    }

    /** The try was right: what was counted is forgotten. */
    public void succeeded() {
        scopes().forEach(this::forget);
        forget(signInScope());
    }

    /** The try was wrong: Keycloak's brute-force protection is told, too. */
    public void failed() {
        if (store().contains(signInScope() + "." + GuessingPolicy.MAX_PER_SIGN_IN)) {
            signIn.progress().lock();
        }
        for (String scope : scopes()) {
            if (taken(scope) == GuessingPolicy.MAX_PER_SIGN_IN) {
                arm(scope, GuessingPolicy.MAX_PER_SIGN_IN);
            }
        }
        if (signIn.realm().isBruteForceProtected()) {
            KeycloakSession session = signIn.session();
            session.getProvider(BruteForceProtector.class)
                    .failedLogin(
                            signIn.realm(),
                            signIn.user(),
                            session.getContext().getConnection(),
                            session.getContext().getUri(),
                            COUNTED);
        }
    }

    /** How long the next try has to wait at most. */
    public Duration longestWait() {
        return scopes().stream()
                .map(scope -> GuessingPolicy.waitAfter(taken(scope)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private int take(String scope) {
        for (int slot = 1; slot <= SLOTS; slot++) {
            if (store().putIfAbsent(scope + "." + slot, GuessingPolicy.MEMORY.toSeconds())) {
                return slot;
            }
        }
        return SLOTS;
    }

    /** Starts the wait after so many tries; false when somebody else did. */
    private boolean arm(String scope, int tries) {
        return store().putIfAbsent(scope + WAIT, GuessingPolicy.waitAfter(tries).toSeconds());
    }

    private int taken(String scope) {
        int highest = 0;
        for (int slot = 1; slot <= SLOTS; slot++) {
            if (store().contains(scope + "." + slot)) {
                highest = slot;
            }
        }
        return highest;
    }

    private void forget(String scope) {
        store().remove(scope + WAIT);
        for (int slot = 1; slot <= SLOTS; slot++) {
            store().remove(scope + "." + slot);
        }
    }

    private String signInScope() {
        return prefix + "login." + signIn.progress().attempt();
    }

    private List<String> scopes() {
        String realm = signIn.realm().getId();
        return List.of(
                prefix + "user." + realm + "." + signIn.user().getId(),
                prefix + "address." + realm + "."
                        + signIn.session().getContext().getConnection().getRemoteAddr());
    }

    private SingleUseObjectProvider store() {
        return signIn.session().singleUseObjects();
    }
}
