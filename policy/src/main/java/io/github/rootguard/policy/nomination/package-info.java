/** How a user is nominated as root user, and the one-time code that proves it. */
@NullMarked
package io.github.rootguard.policy.nomination;

import org.jspecify.annotations.NullMarked;
