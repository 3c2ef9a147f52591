package io.github.rootguard.keycloak.credential;

/**
 * A sealed seed where it is kept.
 *
 * @param holder id of the authenticator that it belongs to
 * @param seed the seed
 * @param boundTo what it was sealed for: the id of a user
 */
record HeldSeed(String holder, SealedSeed seed, String boundTo) {}
