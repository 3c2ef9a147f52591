/** The inventory: hardware tokens that are in the house and bound to nobody. */
@NullMarked
package io.github.rootguard.keycloak.hardware;

import org.jspecify.annotations.NullMarked;
