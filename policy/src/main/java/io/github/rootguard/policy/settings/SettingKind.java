package io.github.rootguard.policy.settings;

/** Which form field a setting has, and how its text is read. */
public enum SettingKind {
    /** True or false. */
    BOOLEAN,
    /** A whole number within bounds. */
    INTEGER,
    /** One of a few words. */
    CHOICE,
    /** A text. */
    TEXT,
    /** Any number of texts. */
    TEXT_LIST
}
