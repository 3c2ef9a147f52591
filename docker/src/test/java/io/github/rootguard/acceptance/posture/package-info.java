/** The realm root benchmark and the credential report. */
@NullMarked
package io.github.rootguard.acceptance.posture;

import org.jspecify.annotations.NullMarked;
