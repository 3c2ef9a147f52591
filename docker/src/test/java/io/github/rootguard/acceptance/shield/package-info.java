/** Attacks on a guarded realm: what belongs to root, what belongs to a task of root, and who passes for root. */
@NullMarked
package io.github.rootguard.acceptance.shield;

import org.jspecify.annotations.NullMarked;
