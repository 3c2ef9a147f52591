package io.github.rootguard.policy.password;

/** A list of refused passwords cannot be used; the message says why, to be read after its name. */
public final class BlocklistUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BlocklistUnreadableException(String message) {
        super(message);
    }

    public BlocklistUnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
