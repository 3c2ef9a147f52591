package io.github.rootguard.acceptance.launcher;

/** Tells the person who waits what is going on. Each text is one short sentence about the step that begins. */
@FunctionalInterface
public interface Progress {

    /** Says nothing. */
    Progress SILENT = step -> {};

    /**
     * A step begins.
     *
     * @param step what happens now, without secrets
     */
    void step(String step);
}
