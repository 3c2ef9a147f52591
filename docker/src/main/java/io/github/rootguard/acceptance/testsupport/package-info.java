/**
 * Runs inside test servers: moves Keycloak's clock and tells facts that the REST API hides. It is packed into a JAR of
 * its own, which refuses to start anywhere else.
 */
@NullMarked
package io.github.rootguard.acceptance.testsupport;

import org.jspecify.annotations.NullMarked;
