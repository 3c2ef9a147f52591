/** Whether a sign-in of the root user may become a root session. */
@NullMarked
package io.github.rootguard.policy.signin;

import org.jspecify.annotations.NullMarked;
