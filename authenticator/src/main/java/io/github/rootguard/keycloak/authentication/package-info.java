/** Steps and conditions for people who draw login flows. None of them takes the place of the gate. */
@NullMarked
package io.github.rootguard.keycloak.authentication;

import org.jspecify.annotations.NullMarked;
