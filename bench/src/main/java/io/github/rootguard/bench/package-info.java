/** Measures what the extension costs: Keycloak with and without it, side by side, in short rounds. */
@NullMarked
package io.github.rootguard.bench;

import org.jspecify.annotations.NullMarked;
