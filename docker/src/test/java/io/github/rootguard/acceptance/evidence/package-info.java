/** What is kept of root's sessions, and who is told. */
@NullMarked
package io.github.rootguard.acceptance.evidence;

import org.jspecify.annotations.NullMarked;
