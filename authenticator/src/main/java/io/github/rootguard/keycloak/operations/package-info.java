/** Which administrative operation a request, a component or a setting of Keycloak is about. */
@NullMarked
package io.github.rootguard.keycloak.operations;

import org.jspecify.annotations.NullMarked;
