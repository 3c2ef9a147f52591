package io.github.rootguard.policy.mfa;

/** Knows the seed of one device and what that device shows. */
@FunctionalInterface
public interface TotpGenerator {

    /** The code of a time step: ASCII digits, leading zeros included. */
    String codeAt(long timeStep);
}
