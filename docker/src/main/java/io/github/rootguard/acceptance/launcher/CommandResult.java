package io.github.rootguard.acceptance.launcher;

/**
 * What a {@code kc.sh} command left behind.
 *
 * @param exitCode 0 for success
 * @param output standard output and standard error in the order of writing
 */
public record CommandResult(int exitCode, String output) {}
