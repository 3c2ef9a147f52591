/** What an everyday administrator may be trusted with, so that nobody has to be root for it. */
@NullMarked
package io.github.rootguard.policy.everyday;

import org.jspecify.annotations.NullMarked;
