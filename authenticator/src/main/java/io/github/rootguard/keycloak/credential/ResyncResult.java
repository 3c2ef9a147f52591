package io.github.rootguard.keycloak.credential;

import io.github.rootguard.policy.mfa.ResyncProblem;

/** What became of two codes that were to synchronize an authenticator. */
public enum ResyncResult {
    ACCEPTED,
    WRONG,
    SAME_CODE,
    NOT_CONSECUTIVE,
    /** The clock is off by more than is searched. */
    TOO_FAR,
    /** Right, but at least one was used before. */
    USED,
    /** The key that seals the seed is gone. */
    UNUSABLE;

    static ResyncResult of(ResyncProblem problem) {
        return switch (problem) {
            case SAME_CODE -> SAME_CODE;
            case NOT_CONSECUTIVE -> NOT_CONSECUTIVE;
            case TOO_FAR -> TOO_FAR;
            case WRONG -> WRONG;
        };
    }
}
