package io.github.rootguard.policy.hardware;

import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.mfa.TotpParameters;

/**
 * A token as a file describes it.
 *
 * @param line line of the file where it begins, the first is 1
 * @param serial its serial number
 * @param manufacturer who made it; empty when the file does not say
 * @param parameters how it makes its codes
 * @param key its seed in base32 without padding
 */
public record TokenDraft(int line, SerialNumber serial, String manufacturer, TotpParameters parameters, Secret key) {}
