/** Judges passwords of root: how strong they are, what they are made of, and whether they were used before. */
@NullMarked
package io.github.rootguard.keycloak.password;

import org.jspecify.annotations.NullMarked;
