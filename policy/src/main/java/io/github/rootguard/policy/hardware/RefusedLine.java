package io.github.rootguard.policy.hardware;

/**
 * What is wrong with one line of a file.
 *
 * @param line the line, the first is 1
 * @param field what on the line is wrong, by the name that the file format gives it
 * @param reason what is wrong with it and what is allowed, in English; never the value, which may be a secret
 */
public record RefusedLine(int line, String field, String reason) {}
