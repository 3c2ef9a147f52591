/** What the root user signs in for, and what each task may do. */
@NullMarked
package io.github.rootguard.policy.task;

import org.jspecify.annotations.NullMarked;
