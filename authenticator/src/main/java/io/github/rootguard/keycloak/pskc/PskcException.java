package io.github.rootguard.keycloak.pskc;

import io.github.rootguard.policy.hardware.RefusedLine;

/** Something in a container cannot be used. */
final class PskcException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String field;
    private final String reason;

    PskcException(int line, String field, String reason) {
        super(field + " " + reason);
        this.line = line;
        this.field = field;
        this.reason = reason;
    }

    RefusedLine refused() {
        return new RefusedLine(line, field, reason);
    }

    String field() {
        return field;
    }

    String reason() {
        return reason;
    }
}
