/** Starts and stops real Keycloak servers from the official distribution, for the tests and for the demo. */
@NullMarked
package io.github.rootguard.acceptance.launcher;

import org.jspecify.annotations.NullMarked;
