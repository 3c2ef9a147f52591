/** Reads what programs send. */
@NullMarked
package io.github.rootguard.keycloak.json;

import org.jspecify.annotations.NullMarked;
