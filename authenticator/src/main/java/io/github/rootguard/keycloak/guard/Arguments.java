package io.github.rootguard.keycloak.guard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of an intercepted call, looked up by type. */
final class Arguments {
    private final @Nullable Object[] values;

    Arguments(@Nullable Object @Nullable [] values) {
        this.values = values == null ? new Object[0] : values;
    }

    <T> Optional<T> first(Class<T> type) {
        for (Object value : values) {
            if (type.isInstance(value)) {
                return Optional.of(type.cast(value));
            }
        }
        return Optional.empty();
    }

    boolean contains(Object wanted) {
        for (Object value : values) {
            if (wanted.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
