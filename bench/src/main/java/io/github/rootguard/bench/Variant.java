package io.github.rootguard.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to run Keycloak. Each has a server of its own, so that all of them have done the same work before. */
enum Variant {
    /** Keycloak as it is delivered. Everything is compared with this. */
    STOCK,
    /** The same once more. What tells it from {@link #STOCK} is chance, and so is as much in every other ratio. */
    CONTROL,
    /** The extension is deployed, and the realm has no root. */
    INSTALLED,
    /** The realm is guarded with the protection {@code essential}. */
    ESSENTIAL,
    /** The realm is guarded with the protection {@code strict}. */
    STRICT;

    boolean hasExtension() {
        return compareTo(INSTALLED) >= 0;
    }

    boolean isGuarded() {
        return compareTo(ESSENTIAL) >= 0;
    }

    /** The variant of a label. */
    static Optional<Variant> of(String label) {
        return Arrays.stream(values())
                .filter(variant -> variant.label().equals(label))
                .findFirst();
    }

    /** The name for people and directories, and of the protection if the realm is guarded. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
