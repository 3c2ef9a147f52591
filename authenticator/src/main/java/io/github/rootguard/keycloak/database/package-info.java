/** The tables of Root Guard in Keycloak's database, which Keycloak makes and changes at start. */
@NullMarked
package io.github.rootguard.keycloak.database;

import org.jspecify.annotations.NullMarked;
