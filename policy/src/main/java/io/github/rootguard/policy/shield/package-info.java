/** Which operations on a guarded realm belong to its root user alone. */
@NullMarked
package io.github.rootguard.policy.shield;

import org.jspecify.annotations.NullMarked;
