package io.github.rootguard.keycloak.settings;

import org.keycloak.models.ClientModel;

/** Which clients may get access tokens for access keys: those that somebody has switched on for it. */
public final class AccessKeySwitch {
    /** Client attribute; {@code true} switches the grant on. */
    public static final String ATTRIBUTE = "access-key.grant.enabled";

    private AccessKeySwitch() {}

    public static boolean on(ClientModel client) {
        return Boolean.parseBoolean(client.getAttribute(ATTRIBUTE));
    }
}
