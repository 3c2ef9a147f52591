/** Hardware tokens: what identifies one, and how makers list them in files. */
@NullMarked
package io.github.rootguard.policy.hardware;

import org.jspecify.annotations.NullMarked;
