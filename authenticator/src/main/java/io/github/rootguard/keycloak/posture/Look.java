package io.github.rootguard.keycloak.posture;

import io.github.rootguard.policy.posture.Finding;

/** Reads the facts of one check and has them judged. May throw: the check is then unknown. */
@FunctionalInterface
interface Look {
    Finding at(ViewedRealm realm);
}
