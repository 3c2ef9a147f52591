/** The realm's policy as Keycloak stores it, and the server options of the operator. */
@NullMarked
package io.github.rootguard.keycloak.settings;

import org.jspecify.annotations.NullMarked;
