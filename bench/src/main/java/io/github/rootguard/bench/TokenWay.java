package io.github.rootguard.bench;

import java.util.Locale;

/** A way to an access token. */
enum TokenWay {
    /** Keycloak's own, with a client secret, signed with RS256. The others are compared with it. */
    CLIENT_CREDENTIALS,
    /** The extension grant at the same client, one key on all connections, signed with RS256. */
    ACCESS_KEY_RS256,
    /** What stock clients use: the default client, one key on all connections, signed with ES256. */
    ACCESS_KEY_ES256,
    /** The same with a thousand keys in turns, from all over the realm. */
    ACCESS_KEY_MANY,
    /** Keycloak's password grant, with passwords hashed cheaply. */
    PASSWORD;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
