/** Which authenticators count as second factor of the root user under the settings of today. */
@NullMarked
package io.github.rootguard.policy.enrollment;

import org.jspecify.annotations.NullMarked;
