/** Tells people and systems what happens to root: kept in the database first, delivered afterwards. */
@NullMarked
package io.github.rootguard.keycloak.alert;

import org.jspecify.annotations.NullMarked;
