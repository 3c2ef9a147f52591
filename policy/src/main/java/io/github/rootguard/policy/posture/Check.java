package io.github.rootguard.policy.posture;

/**
 * One item of the realm root benchmark.
 *
 * <p>An implementation MUST depend on nothing but the facts. What it cannot know it MUST report as such: a check never
 * passes for the want of evidence.
 *
 * @param <F> the facts that it judges
 */
public interface Check<F> {

    /** Which item it is; always the same. */
    CheckId id();

    /** Judges the facts. */
    Finding judge(F facts);
}
