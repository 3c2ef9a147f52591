package io.github.rootguard.policy.accesskey;

/**
 * What is known of the user whose access key is used.
 *
 * @param root whether it is the root user
 * @param enabled whether the user may sign in at all
 * @param ready whether nothing is demanded of the user at the next sign-in, such as a new password
 * @param roleHeld whether the user has the role that access keys are for
 */
public record AccessKeyOwner(boolean root, boolean enabled, boolean ready, boolean roleHeld) {}
