package io.github.rootguard.keycloak.credential;

import java.util.Optional;

/**
 * What a new security key brought.
 *
 * @param result {@link SecurityKeyResult#ACCEPTED} when the ceremony was right; whether the key keeps the rules is another
 *     question
 * @param key what is known of it; empty unless the ceremony was right
 */
public record NewSecurityKey(SecurityKeyResult result, Optional<RootSecurityKeyData> key) {

    /** Of a ceremony that went wrong. */
    public static NewSecurityKey refused(SecurityKeyResult why) {
        return new NewSecurityKey(why, Optional.empty());
    }
}
