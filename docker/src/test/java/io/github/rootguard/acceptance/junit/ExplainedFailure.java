package io.github.rootguard.acceptance.junit;

import java.nio.file.Path;

/** A failed test whose message says where its evidence is. */
final class ExplainedFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    ExplainedFailure(Throwable failure, Path evidence) {
        super(failure + "\nEvidence (page, picture, server log): " + evidence, failure);
        setStackTrace(failure.getStackTrace());
    }
}
