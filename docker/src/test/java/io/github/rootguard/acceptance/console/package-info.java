/** Keycloak's admin console as tests drive it. */
@NullMarked
package io.github.rootguard.acceptance.console;

import org.jspecify.annotations.NullMarked;
