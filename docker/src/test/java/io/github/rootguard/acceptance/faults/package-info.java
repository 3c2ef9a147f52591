/** What becomes of each guarantee when something around the server fails: docs/faults.md. */
@NullMarked
package io.github.rootguard.acceptance.faults;

import org.jspecify.annotations.NullMarked;
