package io.github.rootguard.keycloak.admin;

/**
 * The answer to a nomination, the only place where the claim code is ever shown.
 *
 * @param claimCode one-time code, in groups
 * @param userId the nominee
 * @param expires when the nomination ends, ISO 8601 in UTC
 * @param mailed whether the nominee got the code by mail
 */
record NominationAnswer(String claimCode, String userId, String expires, boolean mailed) {}
