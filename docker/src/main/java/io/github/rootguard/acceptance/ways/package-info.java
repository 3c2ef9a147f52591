/** Every way in that Keycloak has, and what root meets on it: one table for tests and documentation. */
@NullMarked
package io.github.rootguard.acceptance.ways;

import org.jspecify.annotations.NullMarked;
