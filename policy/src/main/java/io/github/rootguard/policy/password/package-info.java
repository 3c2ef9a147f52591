/** What the root user's password must withstand. */
@NullMarked
package io.github.rootguard.policy.password;

import org.jspecify.annotations.NullMarked;
