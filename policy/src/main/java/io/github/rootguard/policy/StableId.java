package io.github.rootguard.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A constant that settings, forms, events and JSON name by an id. Ids are public: once released they never change. */
public interface StableId {

    /** The id, in kebab-case unless the constant says otherwise: {@code read-only}. */
    String id();

    /** Finds the constant of an id, letter by letter; empty when there is none. */
    static <T extends StableId> Optional<T> find(T[] constants, String id) {
        return Arrays.stream(constants)
                .filter(constant -> constant.id().equals(id))
                .findFirst();
    }

    /** The ids in the order of the constants. */
    static List<String> all(StableId[] constants) {
        return Arrays.stream(constants).map(StableId::id).toList();
    }
}
