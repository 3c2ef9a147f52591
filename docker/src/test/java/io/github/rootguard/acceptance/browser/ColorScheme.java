package io.github.rootguard.acceptance.browser;

import java.util.Locale;

/** Whether pages are light or dark. */
public enum ColorScheme {
    /** Dark text on light ground. */
    LIGHT,
    /** Light text on dark ground. */
    DARK;

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
