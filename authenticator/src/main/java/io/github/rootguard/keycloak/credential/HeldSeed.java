package io.github.rootguard.keycloak.credential;

/**
 * A sealed seed where it is kept.
 *
 * @param holder id of the authenticator, or serial number of the token of the inventory, that it belongs to
 * @param seed the seed
 * @param boundTo what it was sealed for, such as the id of a user
 */
record HeldSeed(String holder, SealedSeed seed, String boundTo) {}
