package io.github.rootguard.policy;

/** In which way a rule is not satisfied; tells the responder whether the person can still do something about it. */
public enum ViolationKind {
    /** Something that is demanded is not there yet. */
    MISSING,
    /** It was there and is no longer good. */
    EXPIRED,
    /** It is there and is not allowed. */
    FORBIDDEN,
    /** It could not be understood, or the rule failed; treated like forbidden. */
    UNREADABLE
}
