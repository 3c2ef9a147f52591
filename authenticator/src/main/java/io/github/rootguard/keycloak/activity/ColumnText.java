package io.github.rootguard.keycloak.activity;

import org.jspecify.annotations.Nullable;

/** Text that has to fit into a column: what is too long is cut, because a record must not fail what it records. */
final class ColumnText {
    static final int LONG = 1000;
    static final int SHORT = 255;
    static final int ADDRESS = 64;

    private ColumnText() {}

    static @Nullable String cut(@Nullable String text, int length) {
        if (text == null || text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
