/** What Root Guard adds to Keycloak's events. */
@NullMarked
package io.github.rootguard.keycloak.event;

import org.jspecify.annotations.NullMarked;
