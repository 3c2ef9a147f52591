package io.github.rootguard.policy;

/** What people choose from a list: a name, and a sentence that explains it, in their language. */
public interface Choice extends StableId {

    /** What the keys of all constants of the list begin with, such as {@code rootGuardTask}. */
    String messagePrefix();

    /** The key of the name. */
    default String messageKey() {
        return MessageKey.of(messagePrefix(), id());
    }

    /** The key of the sentence. */
    default String helpMessageKey() {
        return messageKey() + "Help";
    }
}
