/** The grant that a root session lives on, and the rules that end it. */
@NullMarked
package io.github.rootguard.policy.session;

import org.jspecify.annotations.NullMarked;
