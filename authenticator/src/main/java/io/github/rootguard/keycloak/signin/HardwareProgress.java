package io.github.rootguard.keycloak.signin;

import io.github.rootguard.policy.Secret;
import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What a sign-in knows about a device that is being enrolled, until it is bound. */
public final class HardwareProgress {
    private static final String SEED = "root-guard.hardware-seed";
    private static final String CLOCK = "root-guard.hardware-clock";

    private final AuthenticationSessionModel login;

    HardwareProgress(AuthenticationSessionModel login) {
        this.login = login;
    }

    /** The seed as it was typed: pages never show it again. */
    Optional<Secret> seedText() {
        return Optional.ofNullable(login.getAuthNote(SEED)).map(Secret::of);
    }

    void keepSeedText(Secret typed) {
        login.setAuthNote(SEED, typed.revealForImmediateUse());
    }

    void forgetSeedText() {
        login.removeAuthNote(SEED);
    }

    /** Where the last codes were found when that was not now. */
    Optional<DeviceClock> clock() {
        return Optional.ofNullable(login.getAuthNote(CLOCK)).flatMap(DeviceClock::parse);
    }

    void keepClock(DeviceClock clock) {
        login.setAuthNote(CLOCK, clock.format());
    }

    void forget() {
        login.removeAuthNote(SEED);
        login.removeAuthNote(CLOCK);
    }
}
