package io.github.rootguard.keycloak.credential;

import io.github.rootguard.policy.mfa.TotpVerification;
import org.keycloak.models.KeycloakSession;

/** Codes that were accepted and must not be accepted again on any node (RFC 6238 section 5.2). */
final class UsedCodes {
    private static final String KEY = "root-guard.totp.";
    private static final int LONGEST_PERIOD_SECONDS = 60;

    /** As long as any drift that a device may have or come to have would let the code be found again. */
    private static final long MEMORY_SECONDS = (2L * TotpVerification.MAX_DRIFT + 3) * LONGEST_PERIOD_SECONDS;

    private final KeycloakSession session;

    UsedCodes(KeycloakSession session) {
        this.session = session;
    }

    /** Takes the code of a step of a bound authenticator out of use; false when it was already. */
    boolean use(RootTotpCredentialModel bound, long step) {
        return use(bound.getId(), step) && !bound.data().tookLast(step);
    }

    /** Takes the code of a step out of use; false when it was already. */
    boolean use(String credentialId, long step) {
        return session.singleUseObjects().putIfAbsent(KEY + credentialId + "." + step, MEMORY_SECONDS);
    }
}
