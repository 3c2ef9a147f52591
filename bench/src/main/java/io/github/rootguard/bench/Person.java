package io.github.rootguard.bench;

import java.util.Locale;

/** Who is asked for. */
enum Person {
    /** A user as others are; what root is compared with. */
    ORDINARY,
    ROOT,
    /** Nobody has this name. Keycloak itself needs another time for that, so it is shown and not judged. */
    UNKNOWN;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
