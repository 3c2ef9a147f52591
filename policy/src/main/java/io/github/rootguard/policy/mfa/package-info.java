/** The root user's authenticators: time-based codes, enrollment, learned drift. */
@NullMarked
package io.github.rootguard.policy.mfa;

import org.jspecify.annotations.NullMarked;
