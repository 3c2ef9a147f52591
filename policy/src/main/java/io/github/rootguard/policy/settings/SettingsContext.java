package io.github.rootguard.policy.settings;

/** What a setting can be checked against only in the realm that it is for. */
@FunctionalInterface
public interface SettingsContext {

    /** For policies that were checked when they were saved: what has gone since then must not make them unreadable. */
    SettingsContext ANY_CLIENT = clientId -> true;

    /** Whether the realm has this client. */
    boolean clientExists(String clientId);

    /** Whether the realm has this client, and somebody has switched it on for access keys. */
    default boolean grantClientExists(String clientId) {
        return clientExists(clientId);
    }

    /** Whether the realm has this role of its own; where roles are not looked at, it has every one. */
    default boolean roleExists(String name) {
        return true;
    }
}
