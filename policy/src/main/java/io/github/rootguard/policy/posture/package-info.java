/** The realm root benchmark: what is judged about a realm, and how. */
@NullMarked
package io.github.rootguard.policy.posture;

import org.jspecify.annotations.NullMarked;
