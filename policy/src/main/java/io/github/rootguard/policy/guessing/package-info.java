/** How long somebody who guesses has to wait. */
@NullMarked
package io.github.rootguard.policy.guessing;

import org.jspecify.annotations.NullMarked;
