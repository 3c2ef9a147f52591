package io.github.rootguard.keycloak.settings;

import org.jspecify.annotations.Nullable;

/** Types of stored credentials that only root has. */
public final class RootCredentialTypes {
    private static final String PREFIX = "root-";

    private RootCredentialTypes() {}

    /** Whether credentials of this type are root's own. */
    public static boolean has(@Nullable String type) {
        return type != null && type.startsWith(PREFIX);
    }
}
